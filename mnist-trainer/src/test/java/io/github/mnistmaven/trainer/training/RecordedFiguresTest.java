package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.TinyMnist;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trial puts into its record. */
class RecordedFiguresTest {
    @TempDir
    private static Path data;

    private static TinyTrials trials;

    @BeforeAll
    static void writeData() throws IOException {
        trials = TinyTrials.in(data);
    }

    @Test
    void everyAnswerIsRecordedInTheOrderOfTheTestSet() throws Exception {
        RunRecord record = run(plan());

        int[] labels = record.answers().decodedLabels();
        int[] predicted = record.answers().decodedPredicted();
        List<Integer> wrong = new ArrayList<>();
        for (int image = 0; image < labels.length; image++) {
            if (labels[image] != predicted[image]) {
                wrong.add(image);
            }
        }
        assertThat(labels).isEqualTo(TinyMnist.in(data).test().labels());
        assertThat(1 - wrong.size() / (double) labels.length)
                .isEqualTo(record.result().test().accuracy());
        assertThat(record.mistakes())
                .hasSize(Math.min(200, wrong.size()))
                .extracting(Prediction::index)
                .doesNotHaveDuplicates()
                .isSubsetOf(wrong);
        assertThat(record.mistakes())
                .allSatisfy(mistake -> assertThat(mistake.predicted()).isEqualTo(predicted[mistake.index()]));
    }

    @Test
    void theWorst200MistakesAreRecorded() throws Exception {
        // as it moves nothing, the model knows nothing
        RunRecord record = run(plan().optimizer(new Optimizer.Sgd(0, 0, false)));

        assertThat(record.result().test().accuracy()).isLessThan(0.4);
        assertThat(record.mistakes()).hasSize(200);
    }

    @Test
    void aCleanPassIsWhatEvaluationSaysOfTheSameWeights() throws Exception {
        RunRecord record = run(plan().cleanPass(CleanPass.EACH_EPOCH));
        RunRecord without = run(plan());

        Scores last = record.history().get(1).clean().orElseThrow();
        assertThat(last).isEqualTo(record.result().training());
        // half of what the images show is missing while it learns
        assertThat(last.loss()).isLessThan(record.history().get(1).training().loss());
        assertThat(record.history().get(0).clean().orElseThrow()).isNotEqualTo(last);
        assertThat(record.phases()).extracting(PhaseTime::phase).contains(Phase.CLEAN_PASS);
        assertThat(without.history())
                .allSatisfy(epoch -> assertThat(epoch.clean()).isEmpty());
        assertThat(without.phases()).extracting(PhaseTime::phase).doesNotContain(Phase.CLEAN_PASS);
        // to look changes nothing
        assertThat(record.model()).isEqualTo(without.model());
    }

    private RunRecord run(PlanBuilder plan) throws Exception {
        return trials.run(plan.build(), OneDnnEngine::create, event -> {}).record();
    }

    private static PlanBuilder plan() {
        return trials.plan(400)
                .epochs(2)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dropout(0.5))
                .layer(new Layer.Dense(10, Activation.SOFTMAX));
    }
}
