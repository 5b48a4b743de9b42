/** Measurements as figures, Markdown and JSON. */
package io.github.mnistmaven.bench.result;
