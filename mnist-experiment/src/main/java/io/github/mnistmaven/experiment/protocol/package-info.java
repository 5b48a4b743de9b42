/** What a trainer and the process that started it tell each other: the job, events, the result, and exit codes. */
package io.github.mnistmaven.experiment.protocol;
