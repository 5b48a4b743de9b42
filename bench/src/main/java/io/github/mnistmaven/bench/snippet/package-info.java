/** Programs that stand in documentation, and whether they do what it says. */
package io.github.mnistmaven.bench.snippet;
