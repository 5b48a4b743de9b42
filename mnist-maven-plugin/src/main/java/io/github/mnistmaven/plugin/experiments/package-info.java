/** The experiments of a project: found, read and planned, with all problems of all files at once. */
package io.github.mnistmaven.plugin.experiments;
