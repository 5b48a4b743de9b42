/** MNIST as the four IDX files that its authors published, and where they lie in the jar. */
package io.github.mnistmaven.dataset;
