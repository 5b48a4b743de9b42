/** The files that a trained model is kept in. */
package io.github.mnistmaven.trainer.model;
