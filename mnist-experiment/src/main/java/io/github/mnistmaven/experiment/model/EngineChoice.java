package io.github.mnistmaven.experiment.model;

import io.github.mnistmaven.model.network.Keyword;

/** Which engine trains: a named one, or the fastest that covers the network. */
public enum EngineChoice implements Keyword {
    AUTO,
    DL4J,
    ONEDNN
}
