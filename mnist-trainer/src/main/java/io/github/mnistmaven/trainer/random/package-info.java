/** Every random number, from the seed and what it is for. */
package io.github.mnistmaven.trainer.random;
