/**
 * What a trainer and the process that started it tell each other: events, exit codes, and how a run was launched.
 */
package io.github.mnistmaven.experiment.protocol;
