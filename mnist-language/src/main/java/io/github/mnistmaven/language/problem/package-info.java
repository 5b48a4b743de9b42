/** What is wrong with an experiment: problems, each with its place, and the collection of many. */
package io.github.mnistmaven.language.problem;
