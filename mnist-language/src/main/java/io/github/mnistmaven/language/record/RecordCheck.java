package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.Revision;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Checks that a record which parses also makes sense, before anything is computed or drawn from it. */
record RecordCheck(RunRecord record, JsonFile file) {
    static final int LONGEST_SIDE = 1 << 16;

    /** @throws IOException if {@code record} can't be the record of a run */
    void check() throws IOException {
        new SizeCheck(record, file).check();
        RunResult result = record.result();
        file.require(!record.history().isEmpty(), "has no epochs");
        file.require(result.epochsRun() == record.history().size(), "counts other epochs than its history");
        file.require(
                result.bestEpoch() >= 1 && result.bestEpoch() <= result.epochsRun(),
                "has a best epoch outside its history");
        for (PassMetric metric : PassMetric.ofRun()) {
            file.require(
                    result.find(metric).stream().allMatch(metric.unit()::allows),
                    "has a " + metric.keyword() + " that is not "
                            + metric.unit().range());
        }
        file.require(
                scores().map(scores -> scores.values().keySet()).distinct().count() == 1,
                "has a metric of some epochs or images only");
        file.require(isAmount(result.seconds()), "has a time that is not a number from 0 up");
        file.require(
                IntStream.range(0, record.history().size())
                        .allMatch(i -> record.history().get(i).epoch() == i + 1),
                "does not count its epochs from 1");
        file.require(
                record.history().stream().allMatch(epoch -> makesSense(epoch)), "has an epoch that makes no sense");
        checkPhases();
        checkProvenance();
        new CountCheck(record, file).check();
        new SizeCheck(record, file).checkPixels();
        new PredictionCheck(record, file).check();
        new PictureCheck(record, file).check();
    }

    /** All that was measured, of whatever images. */
    private Stream<Scores> scores() {
        RunResult result = record.result();
        Stream<Scores> ofEpochs = record.history().stream().flatMap(RecordCheck::scores);
        return Stream.concat(Stream.of(result.training(), result.validation(), result.test()), ofEpochs);
    }

    private static Stream<Scores> scores(EpochResult epoch) {
        return Stream.concat(Stream.of(epoch.training(), epoch.validation()), epoch.clean().stream());
    }

    private static boolean makesSense(EpochResult epoch) {
        return epoch.memoryBytes() >= 0
                && isAmount(epoch.learningRate())
                && isAmount(epoch.seconds())
                && scores(epoch).allMatch(Scores::areInRange);
    }

    private void checkPhases() throws IOException {
        List<PhaseTime> phases = record.phases();
        file.require(!phases.isEmpty(), "has no phases");
        file.require(
                phases.stream().map(PhaseTime::phase).distinct().count() == phases.size(), "has the same phase twice");
        file.require(
                phases.stream().mapToDouble(PhaseTime::seconds).allMatch(RecordCheck::isAmount),
                "has a phase whose time is not a number from 0 up");
    }

    static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    static boolean isAmount(double value) {
        return value >= 0 && Double.isFinite(value);
    }

    private void checkProvenance() throws IOException {
        Provenance provenance = record.provenance();
        file.require(
                record.model().bytes() >= 0 && provenance.peakMemoryBytes() >= 0,
                "has a size that is less than nothing");
        file.require(record.model().parameters() >= 0, "has a number of parameters that is less than nothing");
        file.require(provenance.threads() >= 0, "has a number of threads that is less than nothing");
        file.require(
                provenance
                        .revision()
                        .map(Revision::commit)
                        .map(Revision::isCommit)
                        .orElse(true),
                "has a revision that is no commit");
        file.require(
                provenance.command().length() <= Launch.LONGEST_COMMAND, "has a command that is too long to be one");
    }
}
