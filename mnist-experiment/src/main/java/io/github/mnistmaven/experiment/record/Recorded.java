package io.github.mnistmaven.experiment.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.mnistmaven.experiment.io.Versioned;

/** What a record holds, whatever it is of: its file begins with the version of the format, then its kind. */
@JsonPropertyOrder({Versioned.KEY, Recorded.KIND})
public interface Recorded extends Versioned {
    /** The version of the format of records. */
    int SCHEMA = 4;

    /** The key of the kind. */
    String KIND = "kind";

    @Override
    default int schema() {
        return SCHEMA;
    }

    @JsonProperty(KIND)
    RecordKind kind();
}
