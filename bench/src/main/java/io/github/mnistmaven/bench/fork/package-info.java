/** What runs in the JVM of a trainer; the only package that knows the trainer. */
package io.github.mnistmaven.bench.fork;
