/** Finds the trained network that a build means: of a run, or in a file of any format that is read. */
package io.github.mnistmaven.plugin.models;
