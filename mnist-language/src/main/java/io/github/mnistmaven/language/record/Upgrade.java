package io.github.mnistmaven.language.record;

import tools.jackson.databind.node.ObjectNode;

/** Makes a record of one version one of the next. */
interface Upgrade {

    /** The version that is upgraded. */
    int from();

    /**
     * Changes {@code record} to the next version, but for the version it says it has. Whatever is not as it should be
     * stays as it is, for the reader to tell of.
     */
    void apply(ObjectNode record);
}
