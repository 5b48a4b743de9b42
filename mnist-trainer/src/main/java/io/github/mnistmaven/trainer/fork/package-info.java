/**
 * The program of the forked JVM: the only place in the trainer that knows the run directory and the process that
 * started it. Reads a job, has the trial run, tells what happens and writes the result.
 */
package io.github.mnistmaven.trainer.fork;
