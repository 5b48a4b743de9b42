/** What readers and writers of model files share: problems, bounds, JSON. */
package io.github.mnistmaven.model.io;
