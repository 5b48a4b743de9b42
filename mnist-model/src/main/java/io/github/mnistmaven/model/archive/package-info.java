/** Our own file of a trained network, {@code model.zip}, of this version and of earlier ones. */
package io.github.mnistmaven.model.archive;
