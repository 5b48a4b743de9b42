/** Images as PNG: written by trainers and pages, and trusted in nothing when they are read. */
package io.github.mnistmaven.experiment.picture;
