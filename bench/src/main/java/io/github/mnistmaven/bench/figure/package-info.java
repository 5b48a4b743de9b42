/** One figure of many. */
package io.github.mnistmaven.bench.figure;
