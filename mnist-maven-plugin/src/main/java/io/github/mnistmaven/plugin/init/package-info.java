/** A first experiment, and the schema beside it for editors. */
package io.github.mnistmaven.plugin.init;
