/** The experiments of a project with what came of them last. */
package io.github.mnistmaven.plugin.list;
