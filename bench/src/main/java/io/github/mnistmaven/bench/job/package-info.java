/** What contenders have to do: networks, images, epochs. */
package io.github.mnistmaven.bench.job;
