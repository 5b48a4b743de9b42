package io.github.mnistmaven.bench.contender;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a Python script tells, one JSON object a line. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Report.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = Report.Epoch.class, name = "epoch"),
    @JsonSubTypes.Type(value = Report.Done.class, name = "done")
})
sealed interface Report {

    /** Data are read and the network stands. */
    record Ready(String versions, int threads) implements Report {}

    /** An epoch, from 1, is trained and, if images are held out, validated. */
    record Epoch(int epoch, double seconds, double loss) implements Report {}

    /** The test images were classified. */
    record Done(double testAccuracy, long peakMemoryBytes) implements Report {}
}
