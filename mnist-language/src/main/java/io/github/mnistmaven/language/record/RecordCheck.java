package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.model.network.Preprocessing;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks that the values of a run's record, each of which may be, also agree, before anything is computed or drawn from
 * them.
 *
 * @param place where the record is
 */
record RecordCheck(RunRecord record, RecordPlace place) {

    /** @throws IOException if {@code record} can't be the record of a run */
    void check() throws IOException {
        checkEpochs();
        place.at("phases")
                .expect(
                        record.phases().stream()
                                        .map(PhaseTime::phase)
                                        .distinct()
                                        .count()
                                == record.phases().size(),
                        "must have each phase once");
        place.at("plan.training.seeds")
                .expect(record.plan().training().seeds().isEmpty(), "must be empty, as a record is of one run");
        place.at("model.parameters")
                .expect(
                        record.model().parameters() == record.plan().parameters(),
                        "must be " + record.plan().parameters() + ", the number of those in plan.layers");
        checkPreprocessing();
        new CountCheck(record, place).check();
        new ImagesCheck(record, place).check();
    }

    private void checkPreprocessing() throws IOException {
        Preprocessing preprocessing = record.model().preprocessing();
        DataPlan data = record.plan().data();
        RecordPlace here = place.at("model.preprocessing");
        here.expect(preprocessing.fits(data.image()), "must be of as many channels as an image has");
        Optional<Preprocessing> planned = data.plannedPreprocessing();
        here.expect(planned.isEmpty() || planned.get().equals(preprocessing), "must be what plan.data says");
    }

    private void checkEpochs() throws IOException {
        RunResult result = record.result();
        int epochs = record.history().size();
        place.at("result.epochs_run")
                .expect(result.epochsRun() == epochs, "must be " + epochs + ", the length of history");
        place.at("result.best_epoch").expect(result.bestEpoch() <= epochs, "must be from 1 to " + epochs);
        for (int i = 0; i < epochs; i++) {
            place.at("history[" + i + "].epoch").expect(record.history().get(i).epoch() == i + 1, "must be " + (i + 1));
        }
        place.at("history")
                .expect(
                        scores().map(scores -> scores.values().keySet())
                                        .distinct()
                                        .count()
                                == 1,
                        "must have the same metrics in each epoch, as result has");
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
}
