/** Which images of a training set are used, and which are held out of it. */
package io.github.mnistmaven.trainer.data;
