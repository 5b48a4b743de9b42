/** Data inspected before anything is trained: what is found, its limits, and the files that tell of it. */
package io.github.mnistmaven.plugin.inspect;
