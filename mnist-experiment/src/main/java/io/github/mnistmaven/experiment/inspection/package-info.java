/** What is wrong with labelled images, found before anything is trained: copies, leaks, conflicts and odd ones. */
package io.github.mnistmaven.experiment.inspection;
