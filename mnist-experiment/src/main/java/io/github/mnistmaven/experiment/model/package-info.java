/**
 * An experiment as immutable records: data, layers, optimizer, schedule, regularization, limits. Knows neither YAML nor files.
 */
package io.github.mnistmaven.experiment.model;
