/** JSON, files that are replaced at once or as a set, SHA-256, and what Linux tells of the machine. */
package io.github.mnistmaven.experiment.io;
