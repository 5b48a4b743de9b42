package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.experiment.model.DataSplit;

/**
 * One image of a data set.
 *
 * @param split the set that it belongs to
 * @param index its place in that set, from 0
 * @param name what people call it
 * @param label the label of its class
 */
public record InspectedImage(DataSplit split, int index, String name, int label) {}
