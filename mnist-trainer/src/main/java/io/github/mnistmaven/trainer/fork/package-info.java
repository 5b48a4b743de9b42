/** The main class of the forked JVM, and its connection to the process that started it. */
package io.github.mnistmaven.trainer.fork;
