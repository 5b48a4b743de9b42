/** Whether memory stays flat over many epochs, judged. */
package io.github.mnistmaven.bench.soak;
