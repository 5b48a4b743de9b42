package io.github.mnistmaven.bench.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a program that is measured, or runs networks, tells, one JSON object a line. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Report.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = Report.Epoch.class, name = "epoch"),
    @JsonSubTypes.Type(value = Report.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Report.Inference.class, name = "inference"),
    @JsonSubTypes.Type(value = Report.Classified.class, name = "classified"),
    @JsonSubTypes.Type(value = Report.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Report.Refused.class, name = "refused")
})
public sealed interface Report {

    /**
     * Data are read and the network stands.
     *
     * @param versions the library and what it runs on
     * @param threads the threads that it computes with
     */
    record Ready(String versions, int threads) implements Report {}

    /**
     * An epoch is trained and, if images are held out, validated.
     *
     * @param epoch its number, from 1
     * @param seconds how long that took
     * @param loss the mean training loss
     */
    record Epoch(int epoch, double seconds, double loss) implements Report {}

    /**
     * The test images were classified.
     *
     * @param testAccuracy the share of them classified right, 0 to 1
     * @param peakMemoryBytes the largest resident memory of the process
     */
    record Done(double testAccuracy, long peakMemoryBytes) implements Report {}

    /**
     * Images were classified, batch by batch, again and again.
     *
     * @param batchSize the images of a batch
     * @param imagesPerSecond how many a second
     */
    record Inference(int batchSize, double imagesPerSecond) implements Report {}

    /**
     * Batches of every size were classified.
     *
     * @param peakMemoryBytes the largest resident memory of the process; 0 where nobody knows
     */
    record Classified(long peakMemoryBytes) implements Report {}

    /**
     * A network classified its images; what it says of them is in a file.
     *
     * @param network its name
     * @param way by which of its files
     */
    record Answered(String network, String way) implements Report {}

    /**
     * A network could not be run.
     *
     * @param network its name
     * @param way by which of its files
     * @param reason why not
     */
    record Refused(String network, String way, String reason) implements Report {}
}
