/** Who classifies how many images a second. */
package io.github.mnistmaven.bench.inference;
