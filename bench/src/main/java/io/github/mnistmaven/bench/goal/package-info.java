/** The figures that training is to reach, and whether measurements do. */
package io.github.mnistmaven.bench.goal;
