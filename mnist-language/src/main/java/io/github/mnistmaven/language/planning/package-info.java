/** From an experiment to its training plan: shapes, parameters, counts of data, and what keys mean together. */
package io.github.mnistmaven.language.planning;
