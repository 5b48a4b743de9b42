package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.model.DataSplit;
import java.util.Optional;

/**
 * A picture of a data set.
 *
 * @param name relative to the directory of the data set, with slashes
 * @param label of its class, from 0
 * @param split the set that it belongs to; empty if that is still to be drawn
 */
record Entry(String name, int label, Optional<DataSplit> split) {}
