package io.github.mnistmaven.experiment.io;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What a file holds whose first key, {@code schema}, is the version of its format. A value of this type is always of
 * the version that this version of the project writes: whoever reads a file looks at its version before anything else
 * in it.
 */
@JsonPropertyOrder(Versioned.KEY)
public interface Versioned {
    /** The key of the version. */
    String KEY = "schema";

    /** The version of the format, from 1. */
    @JsonProperty(KEY)
    int schema();
}
