package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Data;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.InitialWeights;
import io.github.mnistmaven.experiment.model.Model;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.language.composition.Parent;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Default;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.TextType;
import io.github.mnistmaven.model.format.Export;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The language as a whole: the top of an experiment, and through its keys everything below. */
final class ExperimentDefinition {
    static final Key<Experiment, Integer> SCHEMA = Key.<Experiment, Integer>required(
                    "schema", new SchemaType(), experiment -> Experiment.SCHEMA, "The version of the language.")
            .example(Experiment.SCHEMA);

    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String EXTENDS = Parent.EXTENDS.keyword();

    /** The keys that say something of a file and nothing of those that extend it. */
    static final Set<String> OWN = Set.of(SCHEMA.name(), NAME, DESCRIPTION, EXTENDS);

    private ExperimentDefinition() {}

    /** The definition of an experiment that is called {@code defaultName} unless it says otherwise. */
    static Construct<Experiment> named(String defaultName) {
        Key<Experiment, String> name = Key.<Experiment, String>withDefault(
                        NAME,
                        new RunNameType(),
                        new Default.Derived<>("the file's name without its extension", earlier -> defaultName),
                        Experiment::name,
                        "The name of the run and of its directory.")
                .example("baseline");
        Key<Experiment, String> description = Key.<Experiment, String>optional(
                        DESCRIPTION,
                        new TextType("text"),
                        experiment -> Optional.of(experiment.description()).filter(text -> !text.isEmpty()),
                        "What the experiment is for.")
                .example("The baseline with dropout.");
        // an experiment that was read extends nothing any more
        Key<Experiment, Parent> parent = Key.<Experiment, Parent>optional(
                        EXTENDS, Parent.EXTENDS, experiment -> Optional.empty(), Parent.EXTENDS.description())
                .example(new Parent(Optional.empty(), "baseline.yml"));
        Key<Experiment, Data> data = section(DataSection.DATA, Experiment::data).example(DataSection.EXAMPLE);
        Key<Experiment, Model> model = Key.<Experiment, Model>required(
                        ModelSection.MODEL.keyword(),
                        ModelSection.MODEL,
                        Experiment::model,
                        ModelSection.MODEL.description())
                .example(ModelSection.EXAMPLE);
        Key<Experiment, InitialWeights> initialWeights = Key.<Experiment, InitialWeights>optional(
                        ModelSection.INITIAL_WEIGHTS.keyword(),
                        ModelSection.INITIAL_WEIGHTS,
                        Experiment::initialWeights,
                        ModelSection.INITIAL_WEIGHTS.description())
                .example(ModelSection.WEIGHTS_EXAMPLE);
        Key<Experiment, Training> training =
                section(TrainingSection.TRAINING, Experiment::training).example(TrainingSection.EXAMPLE);
        Key<Experiment, Regularization> regularization = section(
                        RegularizationSection.REGULARIZATION, Experiment::regularization)
                .example(RegularizationSection.EXAMPLE);
        Key<Experiment, Selective> selective = Key.withDefault(
                        SelectiveSection.SELECTIVE.keyword(),
                        SelectiveSection.SELECTIVE,
                        Selective.DEFAULT,
                        Experiment::selective,
                        SelectiveSection.SELECTIVE.description())
                .example(new Selective(Optional.empty(), Optional.of(0.999)));
        Key<Experiment, Check> check = Key.<Experiment, Check>omittable(
                        CheckSection.CHECK.keyword(),
                        CheckSection.CHECK,
                        Check.NONE,
                        experiment -> Optional.of(experiment.check()).filter(any -> !any.equals(Check.NONE)),
                        CheckSection.CHECK.description())
                .example(CheckSection.EXAMPLE);
        Key<Experiment, Export> export =
                section(ExportSection.EXPORT, Experiment::export).example(ExportSection.EXAMPLE);
        return Construct.of(
                "experiment",
                Experiment.class,
                "An image classifier: its data, architecture, training and regularization.",
                List.of(
                        SCHEMA,
                        name,
                        description,
                        parent,
                        data,
                        model,
                        initialWeights,
                        training,
                        regularization,
                        selective,
                        check,
                        export),
                values -> new Experiment(
                        values.get(name),
                        values.find(description).orElse(""),
                        values.get(data),
                        values.get(model),
                        values.find(initialWeights),
                        values.get(training),
                        values.get(regularization),
                        values.get(selective),
                        values.get(check),
                        values.get(export)));
    }

    private static <T> Key<Experiment, T> section(Construct<T> section, Function<Experiment, T> value) {
        return Key.withDefault(section.keyword(), section, section.defaults(), value, section.description());
    }
}
