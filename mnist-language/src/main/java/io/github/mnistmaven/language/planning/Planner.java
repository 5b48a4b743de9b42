package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;

/** Resolves an experiment to a plan: infers shapes, counts data, and checks what keys mean together. */
public final class Planner {
    private final Experiment experiment;
    private final Origins origins;
    private final DatasetFacts facts;
    private final ModelReader models;
    private final Problems problems;

    private Planner(Experiment experiment, Origins origins, DatasetFacts facts, ModelReader models) {
        this.experiment = experiment;
        this.models = models;
        this.origins = origins;
        this.problems = new Problems(origins.files());
        this.facts = facts;
    }

    /**
     * Plans {@code experiment} for a data set. The plan's digest, and its data's location and fingerprint, stay empty.
     *
     * @param origins where the experiment's values were written
     * @param models reads the trained models that it goes on from
     * @throws io.github.mnistmaven.language.problem.ExperimentException if the experiment can't be run on these data;
     *     carries every problem, in the order of the file
     */
    public static TrainingPlan plan(Experiment experiment, Origins origins, DatasetFacts facts, ModelReader models) {
        return new Planner(experiment, origins, facts, models).plan();
    }

    private TrainingPlan plan() {
        DataPlan data = new DataPlanner(experiment.data(), facts, origins, problems).plan();
        InitialNetwork network = new InitialNetwork(experiment, facts, origins, models, problems);
        Optional<ResolvedModel> model = network.resolve();
        List<PlannedLayer> layers = model.map(this::planLayers).orElse(List.of());
        Optional<InitialTensors> initialWeights = model.flatMap(resolved -> network.weights(resolved, layers));
        Optional<Preprocessing> preprocessing = network.preprocessing();
        checkBatchValues(layers, data.trainingImages());
        checkWeightDecay();
        AugmentationCheck ofAugmentation = new AugmentationCheck(facts.image(), origins, problems);
        experiment.regularization().augmentation().ifPresent(ofAugmentation::check);
        experiment.regularization().earlyStopping().ifPresent(this::checkEarlyStopping);
        ClassWeightCheck ofClassWeight = new ClassWeightCheck(facts.classes(), origins, problems);
        experiment.training().classWeight().ifPresent(ofClassWeight::check);
        checkSeeds();
        checkSchedule();
        new Reachability(experiment, facts.classes(), origins, problems).check(layers);
        problems.throwIfAny();
        return new TrainingPlan(
                experiment.name(),
                experiment.description(),
                preprocessing.map(data::withPreprocessing).orElse(data),
                layers,
                initialWeights,
                experiment.training(),
                experiment.regularization(),
                Optional.of(experiment.selective()).filter(any -> !data.validatesOnTest()),
                experiment.check());
    }

    private List<PlannedLayer> planLayers(ResolvedModel model) {
        Training training = experiment.training();
        LayerProblems ofLayers = model.problems();
        List<PlannedLayer> planned = new LayerPlanner(experiment, model.layers(), facts.image(), ofLayers).plan();
        new ClassifierCheck(model.layers(), experiment.data().dataset().name(), facts, ofLayers).check(planned);
        new EngineCheck(planned, ofLayers).check(training.engine(), origins.of("training.engine"));
        if (training.batchSize() == 1) {
            checkNormalization(planned, ofLayers);
        }
        return planned;
    }

    private static void checkNormalization(List<PlannedLayer> planned, LayerProblems problems) {
        for (int i = 0; i < planned.size(); i++) {
            Shape input = planned.get(i).input();
            if (Remarks.isOfOneValue(planned.get(i))) {
                problems.add(
                        i,
                        "",
                        "input is " + LayerProblems.describe(input) + " and training.batch_size is 1, but a mean over"
                                + " one value leaves nothing of it; use a larger batch_size or remove this layer");
            }
        }
    }

    /** Engines count the values of a batch in 32 bits. */
    private void checkBatchValues(List<PlannedLayer> layers, int trainingImages) {
        long images = Math.min(experiment.training().batchSize(), trainingImages);
        layers.stream()
                .filter(layer -> images * layer.output().values() > Integer.MAX_VALUE)
                .findFirst()
                .ifPresent(layer -> problems.add(
                        origins.of("training.batch_size"),
                        "training.batch_size makes batches of " + images + " images, which leave " + layer.name()
                                + " with " + images * layer.output().values() + " values, more than "
                                + Integer.MAX_VALUE + "; it can be at most "
                                + Integer.MAX_VALUE / layer.output().values()));
    }

    private void checkWeightDecay() {
        double weightDecay = experiment.regularization().weightDecay();
        if (weightDecay > 0 && experiment.training().optimizer() instanceof Optimizer.AdamW adamW) {
            problems.add(
                    origins.of("regularization.weight_decay"),
                    "regularization.weight_decay is " + Numbers.text(weightDecay) + ", but training.optimizer.adamw has"
                            + " a weight_decay of its own, " + Numbers.text(adamW.weightDecay())
                            + "; remove this one, or use adam");
        }
        if (weightDecay == 0
                && !experiment.regularization().excludeFromWeightDecay().isEmpty()) {
            problems.add(
                    origins.of("regularization.exclude_from_weight_decay"),
                    "regularization.exclude_from_weight_decay is of regularization.weight_decay, which is 0; set that,"
                            + " or write it into training.optimizer.adamw if that is what decays");
        }
    }

    /** A seed beside seeds would do nothing; one that they were written over is what they are there to replace. */
    private void checkSeeds() {
        // the experiment's own file comes before its parents', and what the build sets is in none: it has the last word
        List<String> files = origins.files();
        int seeds = files.indexOf(origins.of("training.seeds").source());
        origins.find("training.seed")
                .filter(seed -> !experiment.training().seeds().isEmpty())
                .filter(seed -> files.indexOf(seed.source()) <= seeds)
                .ifPresent(seed -> problems.add(
                        seed,
                        "training.seed and training.seeds exclude one another; remove one of them, or write null for"
                                + " one that is inherited"));
    }

    private void checkSchedule() {
        int epochs = experiment.training().epochs();
        if (experiment.training().schedule() instanceof Schedule.Warmup warmup && warmup.epochs() > epochs) {
            problems.add(
                    origins.of("training.schedule.warmup.epochs"),
                    "training.schedule.warmup.epochs is " + warmup.epochs() + ", more than training.epochs, " + epochs
                            + "; lower it");
        }
    }

    private void checkEarlyStopping(EarlyStopping earlyStopping) {
        int epochs = experiment.training().epochs();
        if (earlyStopping.startFromEpoch() >= epochs) {
            problems.add(
                    origins.of("regularization.early_stopping.start_from_epoch"),
                    "regularization.early_stopping.start_from_epoch is " + earlyStopping.startFromEpoch()
                            + ", but training.epochs is " + epochs + ", so that no epoch is watched; lower it");
        }
    }
}
