/** Data sets packed for others: an archive with digests and a card that says what it holds. */
package io.github.mnistmaven.plugin.data;
