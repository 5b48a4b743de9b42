/** Events of a trainer as lines on the console. */
package io.github.mnistmaven.plugin.console;
