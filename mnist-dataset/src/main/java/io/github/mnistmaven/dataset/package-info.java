/** MNIST, as the four IDX files that its authors published. */
package io.github.mnistmaven.dataset;
