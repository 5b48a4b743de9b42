package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Normalization;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.language.definition.Type;

/** What a plan has of an experiment as it is, besides its layers. */
public final class PlanTypes {
    public static final Type<DataSource> DATA_SOURCE = DataSection.DATASET;

    /** Of one run: without several seeds. */
    public static final Type<Training> TRAINING = TrainingSection.ofFewestSeeds(0);

    public static final Type<Normalization> NORMALIZATION = Words.NORMALIZATION;
    public static final Type<EngineChoice> ENGINE = Words.ENGINE;
    public static final Type<Regularization> REGULARIZATION = RegularizationSection.REGULARIZATION;
    public static final Type<Selective> SELECTIVE = SelectiveSection.SELECTIVE;
    public static final Type<Check> CHECK = CheckSection.CHECK;

    private PlanTypes() {}
}
