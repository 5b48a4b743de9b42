package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.language.problem.Origins;

/**
 * An experiment, and where its author wrote what.
 *
 * @param experiment the experiment
 * @param origins the places of its values, for whatever is found wrong with it later
 */
public record LocatedExperiment(Experiment experiment, Origins origins) {}
