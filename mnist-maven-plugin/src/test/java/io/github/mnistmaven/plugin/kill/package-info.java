/** Processes that are killed at one of the moments at which they change a disk. */
package io.github.mnistmaven.plugin.kill;
