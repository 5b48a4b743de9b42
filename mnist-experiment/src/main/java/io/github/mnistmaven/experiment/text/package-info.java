/** Foreign text made safe and short enough for messages. */
package io.github.mnistmaven.experiment.text;
