package io.github.mnistmaven.bench.result;

import io.github.mnistmaven.bench.contender.Measurement;
import io.github.mnistmaven.bench.figure.Median;
import io.github.mnistmaven.bench.job.Job;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One contender's measurements of one job, in figures. Times are in seconds, and medians over all rounds.
 *
 * @param contender its name
 * @param versions the library and what it runs on
 * @param threads the threads that it computes with
 * @param seconds the time that contenders are compared by
 * @param fastest the least of the times that {@code seconds} is the median of
 * @param slowest the largest of them
 * @param ratios {@code seconds} over each rival's, by the rival's name; empty for a rival
 * @param readySeconds from the process's start until data are read and the network stands
 * @param processSeconds the whole process
 * @param peakMemoryBytes the largest resident memory; 0 where nobody knows
 * @param testAccuracy share of the test images classified right, 0 to 1
 * @param images the images of an epoch that it trained: the job's, or fewer for a slow contender, whose times are those
 *     of all images
 * @param epochSeconds every epoch of every round, as it was
 */
public record Row(
        String contender,
        String versions,
        int threads,
        double seconds,
        double fastest,
        double slowest,
        Map<String, Double> ratios,
        double readySeconds,
        double processSeconds,
        long peakMemoryBytes,
        double testAccuracy,
        int images,
        List<List<Double>> epochSeconds) {

    public Row {
        // in the order of the rivals
        ratios = Collections.unmodifiableMap(new LinkedHashMap<>(ratios));
        epochSeconds = List.copyOf(epochSeconds);
    }

    /** @param rounds one measurement a round, at least one; of at least two epochs each */
    static Row of(String contender, Job job, List<Measurement> rounds) {
        List<Double> compared =
                rounds.stream().flatMap(round -> compared(job, round)).sorted().toList();
        Measurement first = rounds.get(0);
        return new Row(
                contender,
                first.versions(),
                first.threads(),
                Median.of(compared),
                compared.get(0),
                compared.get(compared.size() - 1),
                Map.of(),
                Median.of(rounds.stream().map(Measurement::readySeconds).toList()),
                Median.of(rounds.stream().map(Measurement::processSeconds).toList()),
                rounds.stream().mapToLong(Measurement::peakMemoryBytes).max().orElseThrow(),
                Median.of(rounds.stream().map(Measurement::testAccuracy).toList()),
                first.images(),
                rounds.stream().map(Measurement::epochSeconds).toList());
    }

    // the first epoch pays for compilers and caches once; steps take as long whatever the number of images
    private static Stream<Double> compared(Job job, Measurement round) {
        return switch (job.compared()) {
            case EPOCH ->
                round.epochSeconds().stream().skip(1).map(seconds -> seconds * job.trainingImages() / round.images());
            case PROCESS -> Stream.of(round.processSeconds());
        };
    }

    Row against(List<Row> rivals) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        rivals.forEach(rival -> ratios.put(rival.contender(), seconds / rival.seconds()));
        return new Row(
                contender,
                versions,
                threads,
                seconds,
                fastest,
                slowest,
                ratios,
                readySeconds,
                processSeconds,
                peakMemoryBytes,
                testAccuracy,
                images,
                epochSeconds);
    }
}
