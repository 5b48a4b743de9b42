package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.evaluation.Evaluation;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Probabilities;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.trainer.augment.ImageTransform;
import io.github.mnistmaven.trainer.engine.Engine;

/** Clean passes, without dropout and augmentation, with an engine's current parameters. */
record Evaluator(Engine engine) {
    /** Images that are scaled at a time; engines cut them up as they like. */
    private static final int BATCH_SIZE = 1024;

    /** Values that are scaled at a time: 32 MB. */
    private static final int VALUES = 1 << 23;

    /** @param subset at least one image */
    Evaluation evaluate(Subset subset) {
        RunningMetrics metrics = new RunningMetrics();
        Objective objective = engine.objective();
        Probabilities probabilities = null;
        float[] scaled = new float[0];
        int atOnce = Math.max(
                1, Math.min(BATCH_SIZE, VALUES / subset.images().shape().size()));
        for (int from = 0; from < subset.count(); from += atOnce) {
            Subset part = subset.part(from, atOnce);
            // one array for all parts: megabytes that live shortly are the garbage that costs most
            scaled = scaled(part, scaled);
            Softmax answers = engine.predict(scaled, part.count());
            metrics.add(BatchMetrics.of(answers, objective, part.labels()));
            float[] rows = answers.probabilities().values();
            if (probabilities == null) {
                int classes = answers.probabilities().classes();
                probabilities = new Probabilities(classes, new float[subset.count() * classes]);
            }
            System.arraycopy(rows, 0, probabilities.values(), from * probabilities.classes(), rows.length);
        }
        return new Evaluation(metrics.scores(), probabilities, subset.labels());
    }

    private static float[] scaled(Subset part, float[] reused) {
        Images images = part.images();
        int size = images.shape().size();
        ImageTransform scale = ImageTransform.scale(size);
        float[] values = reused.length == part.count() * size ? reused : new float[part.count() * size];
        byte[] pixels = new byte[size];
        for (int i = 0; i < part.count(); i++) {
            int sample = part.indices()[i];
            images.read(sample, pixels, 0);
            scale.apply(pixels, 0, 0, sample, values, i * size);
        }
        part.preprocessing().apply(values, 0, values.length);
        return values;
    }
}
