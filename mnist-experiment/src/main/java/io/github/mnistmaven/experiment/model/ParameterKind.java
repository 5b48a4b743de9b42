package io.github.mnistmaven.experiment.model;

import io.github.mnistmaven.model.network.Keyword;

/** What parameters that an optimizer trains are for, as far as weight decay tells them apart. */
public enum ParameterKind implements Keyword {
    /** What inputs are multiplied by, of any kind of layer. */
    KERNEL,
    /** What a layer adds. */
    BIAS,
    /** What normalization scales by. */
    GAMMA,
    /** What normalization adds. */
    BETA
}
