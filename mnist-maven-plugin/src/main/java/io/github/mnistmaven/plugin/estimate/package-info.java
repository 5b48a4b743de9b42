/** How long a training will take, and which finished runs tell. */
package io.github.mnistmaven.plugin.estimate;
