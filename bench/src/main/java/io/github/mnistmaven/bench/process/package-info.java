/** Child processes and their memory. */
package io.github.mnistmaven.bench.process;
