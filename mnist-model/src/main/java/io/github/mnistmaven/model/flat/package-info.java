/** The parameters of a network as one vector, in the order that our engines and DL4J keep them in. */
package io.github.mnistmaven.model.flat;
