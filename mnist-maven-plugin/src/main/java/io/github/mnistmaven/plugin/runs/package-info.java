/** The run directories of a build, and the run that others are compared with. */
package io.github.mnistmaven.plugin.runs;
