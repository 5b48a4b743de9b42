/** What an experiment is going to train, as text. */
package io.github.mnistmaven.plugin.describe;
