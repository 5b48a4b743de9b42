/** From a plan and trained parameters to a network that files can hold. */
package io.github.mnistmaven.trainer.model;
