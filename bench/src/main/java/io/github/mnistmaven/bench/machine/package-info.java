/** Machines: what they are, what they reach, and how to make them pass for smaller ones. */
package io.github.mnistmaven.bench.machine;
