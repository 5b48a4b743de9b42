/** Figures as text. */
package io.github.mnistmaven.bench.text;
