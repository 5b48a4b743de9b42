/** Images varied: one resampling for all changes of place, then brightness, noise and erasing. */
package io.github.mnistmaven.trainer.augment;
