/** Tests models that were not trained here, or long ago, on data of this project, and reports on them. */
package io.github.mnistmaven.plugin.evaluate;
