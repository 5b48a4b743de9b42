package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import io.github.mnistmaven.trainer.engine.reference.ReferenceNetwork;
import io.github.mnistmaven.trainer.engine.reference.ReferenceTraining;
import org.junit.jupiter.api.Test;

/**
 * Layer normalization of an image and of the vector that it is flattened to, against the numbers that
 * {@code keras/layer_normalization.py} in the test resources printed with Keras 3.15.1.
 */
class LayerNormalizationTest {
    private static final double[] PROBABILITIES = {
        0.629564421556, 0.370435578444, 0.526864752692, 0.473135247308, 0.522352775343, 0.477647224657
    };
    private static final double LOSS = 0.649994644006;
    private static final double[] GRADIENT = {
        -0.072914268935,
        0.076264680581,
        -0.010793499358,
        0.010793499358,
        0.441425818057,
        -0.033850883153,
        0.020938795738,
        0.068993940343,
        0.356231890832,
        0.009498054796,
        0.075450252409,
        0.068808842594,
        0.169728241200,
        0.110774987180,
        -0.050024279188,
        -0.164831453970,
        -0.128093350131,
        0.026413189086,
        0.156635564068,
        0.142847923808,
        -0.234607863942,
        0.121727302629,
        0.042456816553,
        -0.079419935209,
        -0.238423605911,
        -0.107090817498,
        -0.037537892793,
        0.074041743338,
        0.234607863942,
        -0.121727302629,
        -0.042456816553,
        0.079419935209,
        0.238423605911,
        0.107090817498,
        0.037537892793,
        -0.074041743338,
        0.226260649864,
        -0.226260649864
    };

    /** After two steps. */
    private static final double[] TRAINED = {
        0.549343822302,
        0.353790901559,
        0.042488395214,
        -0.350329638838,
        -0.851075193554,
        -0.084118128459,
        0.320465243378,
        0.466194839132,
        -0.018291691038,
        -0.297860158192,
        -0.530479095073,
        -0.297161429199,
        0.133792138430,
        0.443118605612,
        0.347861747105,
        -0.067186504405,
        -0.419504926828,
        -0.386751682494,
        0.002974229046,
        0.389900230416,
        0.644014291414,
        -0.074364645037,
        -0.444236305067,
        -0.417877746169,
        0.053351176891,
        0.457531240830,
        0.491592315486,
        0.098780801868,
        -0.557503414252,
        -0.424076821654,
        -0.180892719682,
        0.240801905787,
        0.380428878114,
        0.188289327470,
        -0.227495686032,
        -0.459217334436,
        -0.426193915334,
        0.252609138011
    };

    private final TrainingPlan plan = new PlanBuilder(Shape.image(2, 2, 2), 2)
            .optimizer(new Optimizer.Sgd(0.5, 0, false))
            .layer(new Layer.LayerNormalization(0.001))
            .layer(new Layer.Flatten())
            .layer(new Layer.LayerNormalization(0.001))
            .layer(new Layer.Dense(2, Activation.SOFTMAX))
            .build();
    private final Batch batch = new Batch(1, new int[] {0, 1, 2}, images(), new byte[] {0, 1, 1});

    private static float[] images() {
        float[] images = new float[3 * 8];
        for (int i = 0; i < images.length; i++) {
            images[i] = (i * 37 % 101) / 101f;
        }
        return images;
    }

    private static float[] parameters() {
        float[] parameters = new float[GRADIENT.length];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) (StrictMath.sin(i + 1) / 2);
        }
        return parameters;
    }

    @Test
    void theReferenceIsKeras() {
        double[] parameters = ReferenceTraining.doubles(parameters());
        ReferenceNetwork reference = new ReferenceNetwork(plan);
        ReferenceTraining training = new ReferenceTraining(plan, parameters());
        training.train(batch);
        training.train(batch);

        assertThat(reference.probabilities(parameters, batch.images(), 3)).containsExactly(PROBABILITIES, within(1e-7));
        assertThat(reference.evaluate(parameters, batch).objective()).isCloseTo(LOSS, within(1e-7));
        assertThat(reference.evaluate(parameters, batch).gradient()).containsExactly(GRADIENT, within(1e-7));
        assertThat(training.parameters()).containsExactly(TRAINED, within(1e-7));
    }

    @Test
    void oneDnnTrainsAsKeras() throws Exception {
        try (Engine engine = OneDnnEngine.create(plan)) {
            engine.setParameters(parameters());

            assertThat(ReferenceTraining.doubles(
                            engine.predict(batch.images(), 3).probabilities().values()))
                    .containsExactly(PROBABILITIES, within(1e-6));
            assertThat(engine.train(batch).loss() / 3).isCloseTo(LOSS, within(1e-6));
            engine.train(batch);
            assertThat(ReferenceTraining.doubles(engine.parameters())).containsExactly(TRAINED, within(1e-5));
        }
    }

    @Test
    void equalPlansTrainToEqualBits() throws Exception {
        try (Engine one = OneDnnEngine.create(plan);
                Engine two = OneDnnEngine.create(plan)) {
            one.train(batch);
            two.train(batch);

            assertThat(one.parameters()).isEqualTo(two.parameters()).isNotEqualTo(InitialParameters.of(plan));
        }
    }
}
