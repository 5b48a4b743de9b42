/** The commands, one class each: speed, memory, agreement of engines, results of experiments. */
package io.github.mnistmaven.bench;
