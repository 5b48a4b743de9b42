/** In which formats a trained network leaves, which files these are, and what a format lacks. */
package io.github.mnistmaven.model.format;
