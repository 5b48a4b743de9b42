/**
 * JSON, files that are replaced at once, directories that are changed at once and locked, SHA-256, and what Linux tells
 * of the machine.
 */
package io.github.mnistmaven.experiment.io;
