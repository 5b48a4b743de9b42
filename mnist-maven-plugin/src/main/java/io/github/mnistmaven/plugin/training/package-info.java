/** Planned experiments trained: what is up to date, what a trainer is started with, and what came of it. */
package io.github.mnistmaven.plugin.training;
