package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.Normalization;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.language.PlanTypes;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The data of a run, as its record has them. */
final class DataPlanDefinition {
    static final IntegerType IMAGES = new IntegerType(1, 100_000_000);

    static final ListType<String> CLASSES = new ListType<>(RecordTypes.NAME, "names", 1);

    static final Construct<DataPlan> DATA = data();

    private DataPlanDefinition() {}

    private static Construct<DataPlan> data() {
        Key<DataPlan, DataSource> source = Key.required(
                "source", PlanTypes.DATA_SOURCE, DataPlan::source, "The data set as the experiment names it.");
        Key<DataPlan, List<Integer>> image = Key.required(
                "image", Lengths.IMAGE, data -> data.image().dimensions(), "Height, width and channels of an image.");
        Key<DataPlan, List<String>> classes = Key.required(
                "classes", CLASSES, DataPlan::classes, "The names of the classes, in the order of their labels.");
        Key<DataPlan, Integer> training =
                Key.required("training_images", IMAGES, DataPlan::trainingImages, "Images trained on.");
        Key<DataPlan, Integer> validation =
                Key.required("validation_images", IMAGES, DataPlan::validationImages, "Images validated on.");
        Key<DataPlan, ValidationSet> set = Key.required(
                "validation_set",
                KeywordType.of("validation_set", ValidationSet.class, DataPlanDefinition::meaning),
                DataPlan::validationSet,
                "Which images these are.");
        Key<DataPlan, Integer> test =
                Key.required("test_images", IMAGES, DataPlan::testImages, "Images of the test set.");
        Key<DataPlan, Integer> limit = Key.optional(
                "limit",
                IMAGES,
                data -> data.limit().isPresent() ? Optional.of(data.limit().getAsInt()) : Optional.empty(),
                "The number of images of the training set that are used at all; null for all.");
        Key<DataPlan, Normalization> normalization = Key.required(
                "normalization", PlanTypes.NORMALIZATION, DataPlan::normalization, "What becomes of pixels.");
        Key<DataPlan, Preprocessing> preprocessing = Key.optional(
                "preprocessing",
                new PreprocessingType(),
                DataPlan::preprocessing,
                "What becomes of them instead, as the model says that training went on from; null if none does.");
        return Construct.of(
                        "data",
                        DataPlan.class,
                        "The data, described and counted.",
                        List.of(
                                source,
                                image,
                                classes,
                                training,
                                validation,
                                set,
                                test,
                                limit,
                                normalization,
                                preprocessing),
                        values -> new DataPlan(
                                values.get(source),
                                new Shape(values.get(image)),
                                values.get(classes),
                                values.get(training),
                                values.get(validation),
                                values.get(set),
                                values.get(test),
                                values.find(limit).map(OptionalInt::of).orElse(OptionalInt.empty()),
                                values.get(normalization),
                                values.find(preprocessing)))
                .withRule(DataPlanDefinition::problem);
    }

    private static Optional<String> problem(DataPlan data) {
        int classes = data.classes().size();
        if (classes > DatasetFacts.MOST_CLASSES) {
            return Optional.of("has " + classes + " classes, more than " + DatasetFacts.MOST_CLASSES);
        }
        if (data.preprocessing().isPresent() && !data.preprocessing().get().fits(data.image())) {
            return Optional.of("has preprocessing of other channels than those of an image");
        }
        long used = (long) data.trainingImages() + data.heldOut();
        if (data.limit().isPresent() && data.limit().getAsInt() != used) {
            return Optional.of("has a limit of " + data.limit().getAsInt() + " images, but uses " + used);
        }
        if (data.validatesOnTest() && data.validationImages() != data.testImages()) {
            return Optional.of(
                    "is validated on the test images, but on " + data.validationImages() + " of " + data.testImages());
        }
        return Optional.empty();
    }

    private static String meaning(ValidationSet set) {
        return switch (set) {
            case HELD_OUT -> "Images held out of the training set.";
            case OWN -> "The validation set that the data set has.";
            case TEST -> "The test set, so that no figure on it is a fair one.";
        };
    }
}
