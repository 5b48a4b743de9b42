/** Training as users do, with {@code mvn mnist:train}, and watching a run directory. */
package io.github.mnistmaven.bench.maven;
