/** Measurements of all machines as Markdown. */
package io.github.mnistmaven.bench.page;
