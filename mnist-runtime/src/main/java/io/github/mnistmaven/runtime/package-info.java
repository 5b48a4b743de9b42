/**
 * A trained model for applications: read from its file, and asked what an image shows. Plain Java without dependencies.
 */
package io.github.mnistmaven.runtime;
