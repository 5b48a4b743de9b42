package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.model.Schedule.Constant;
import io.github.mnistmaven.experiment.model.Schedule.Cosine;
import io.github.mnistmaven.experiment.model.Schedule.CosineRestarts;
import io.github.mnistmaven.experiment.model.Schedule.Exponential;
import io.github.mnistmaven.experiment.model.Schedule.InverseTime;
import io.github.mnistmaven.experiment.model.Schedule.Milestones;
import io.github.mnistmaven.experiment.model.Schedule.OneCycle;
import io.github.mnistmaven.experiment.model.Schedule.PiecewiseConstant;
import io.github.mnistmaven.experiment.model.Schedule.Polynomial;
import io.github.mnistmaven.experiment.model.Schedule.ReduceOnPlateau;
import io.github.mnistmaven.experiment.model.Schedule.Step;
import io.github.mnistmaven.experiment.model.Schedule.Warmup;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Choice;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the learning rate may change. */
final class Schedules {
    private static final Type<Integer> EPOCHS = new IntegerType(1, 100_000);
    private static final Type<Double> FACTOR = NumberType.above(0, 1);
    private static final Type<Double> POWER = NumberType.above(0, 100);
    private static final int MOST_CHANGES = 1000;
    private static final Type<Double> DIVISOR = NumberType.from(1, 1e9);

    private static final List<Construct<? extends Schedule>> PLAIN = List.of(
            constant(), step(), milestones(), exponential(), inverseTime(), polynomial(), cosine(), cosineRestarts());

    static final Choice<Schedule> SCHEDULE = new Choice<>(
            "a schedule",
            Stream.concat(PLAIN.stream(), Stream.of(oneCycle(), warmup(), piecewiseConstant(), reduceOnPlateau()))
                    .toList());

    private Schedules() {}

    private static Construct<Constant> constant() {
        return Construct.of(
                Constant.class, "The optimizer's learning rate throughout.", List.of(), values -> new Constant());
    }

    private static Construct<Step> step() {
        Key<Step, Integer> every = Key.<Step, Integer>required(
                        "every", EPOCHS, Step::every, "Epochs between two changes.")
                .example(5);
        Key<Step, Double> factor = factor(Step::factor);
        return Construct.of(
                Step.class,
                "Multiplied by a factor every few epochs.",
                List.of(every, factor),
                values -> new Step(values.get(every), values.get(factor)));
    }

    private static Construct<Milestones> milestones() {
        Key<Milestones, List<Integer>> epochs = Key.<Milestones, List<Integer>>required(
                        "epochs",
                        new ListType<>(EPOCHS, "numbers of epochs", 1, MOST_CHANGES),
                        Milestones::epochs,
                        "After how many epochs it changes.")
                .example(List.of(5, 8));
        Key<Milestones, Double> factor = factor(Milestones::factor);
        return Construct.of(
                        Milestones.class,
                        "Multiplied by a factor after some numbers of epochs.",
                        List.of(epochs, factor),
                        values -> new Milestones(values.get(epochs), values.get(factor)))
                .withRule(milestones -> ascending(milestones.epochs(), "epochs"));
    }

    private static <S> Key<S, Double> factor(Function<S, Double> value) {
        return Key.<S, Double>withDefault("factor", FACTOR, 0.1, value, "What a change multiplies it by.")
                .example(0.5);
    }

    private static Optional<String> ascending(List<Integer> numbers, String name) {
        boolean ascends = IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i - 1) < numbers.get(i));
        return ascends ? Optional.empty() : Optional.of("must have " + name + " in ascending order, each once");
    }

    private static Construct<PiecewiseConstant> piecewiseConstant() {
        Key<PiecewiseConstant, List<Integer>> boundaries = Key.<PiecewiseConstant, List<Integer>>required(
                        "boundaries",
                        new ListType<>(new IntegerType(0, 1_000_000_000), "numbers of steps", 1, MOST_CHANGES),
                        PiecewiseConstant::boundaries,
                        "The last step of each value but the last, counted from 0 over all epochs; a step is a batch.")
                .example(List.of(600, 800));
        Key<PiecewiseConstant, List<Double>> rates = Key.<PiecewiseConstant, List<Double>>required(
                        "values",
                        new ListType<>(Optimizers.LEARNING_RATE, "learning rates", 2, MOST_CHANGES + 1),
                        PiecewiseConstant::values,
                        "Learning rates, one more than boundaries.")
                .example(List.of(0.06, 0.05, 0.028));
        return Construct.of(
                        PiecewiseConstant.class,
                        "One learning rate after the other, in place of the optimizer's.",
                        List.of(boundaries, rates),
                        values -> new PiecewiseConstant(values.get(boundaries), values.get(rates)))
                .withRule(Schedules::pieces);
    }

    private static Optional<String> pieces(PiecewiseConstant pieces) {
        int boundaries = pieces.boundaries().size();
        int values = pieces.values().size();
        return values == boundaries + 1
                ? ascending(pieces.boundaries(), "boundaries")
                : Optional.of("must have one more of values than of boundaries, found " + values + " values and "
                        + boundaries + " boundaries");
    }

    private static Construct<InverseTime> inverseTime() {
        Key<InverseTime, Double> decayRate = Key.<InverseTime, Double>required(
                        "decay_rate",
                        NumberType.above(0, 1e6),
                        InverseTime::decayRate,
                        "What the divisor grows by over decay_epochs.")
                .example(0.5);
        Key<InverseTime, Integer> decayEpochs = decayEpochs(InverseTime::decayEpochs);
        Key<InverseTime, Boolean> staircase = staircase(InverseTime::staircase);
        Key<InverseTime, Double> power = Key.<InverseTime, Double>withDefault(
                        "power", POWER, 1.0, InverseTime::power, "The exponent of the divisor.")
                .example(0.75);
        return Construct.of(
                InverseTime.class,
                "Divided by (1 + decay_rate * epochs / decay_epochs) ^ power.",
                List.of(decayRate, decayEpochs, staircase, power),
                values -> new InverseTime(
                        values.get(decayRate), values.get(decayEpochs), values.get(staircase), values.get(power)));
    }

    private static Construct<Polynomial> polynomial() {
        Key<Polynomial, Double> end = Key.withDefault(
                "end_learning_rate",
                NumberType.from(0, 1000),
                1e-4,
                Polynomial::endLearningRate,
                "The learning rate that it ends at.");
        Key<Polynomial, Double> power = Key.<Polynomial, Double>withDefault(
                        "power", POWER, 1.0, Polynomial::power, "The exponent of the share that is left; 1 is a line.")
                .example(2.0);
        Key<Polynomial, Integer> decayEpochs = Key.<Polynomial, Integer>optional(
                        "decay_epochs", EPOCHS, Polynomial::decayEpochs, "Epochs until it is there; all if absent.")
                .example(5);
        Key<Polynomial, Boolean> cycle = Key.<Polynomial, Boolean>withDefault(
                        "cycle",
                        new BooleanType(),
                        false,
                        Polynomial::cycle,
                        "Whether it begins anew after decay_epochs, with longer and lower cycles, rather than stays.")
                .example(true);
        return Construct.of(
                        Polynomial.class,
                        "To another learning rate, by a power of the share of the time that is left.",
                        List.of(end, power, decayEpochs, cycle),
                        values -> new Polynomial(
                                values.get(end), values.get(power), values.find(decayEpochs), values.get(cycle)))
                .withRule(polynomial ->
                        polynomial.cycle() && polynomial.decayEpochs().isEmpty()
                                ? Optional.of("must have decay_epochs, the length of the first cycle, if cycle is true")
                                : Optional.empty());
    }

    private static <S> Key<S, Integer> decayEpochs(Function<S, Integer> value) {
        return Key.withDefault("decay_epochs", EPOCHS, 1, value, "Epochs.");
    }

    private static <S> Key<S, Boolean> staircase(Function<S, Boolean> value) {
        return Key.withDefault(
                "staircase",
                new BooleanType(),
                false,
                value,
                "Whether it changes only every decay_epochs, rather than with each step.");
    }

    private static Construct<Exponential> exponential() {
        Key<Exponential, Double> decayRate = Key.<Exponential, Double>required(
                        "decay_rate", FACTOR, Exponential::decayRate, "What it is multiplied by over decay_epochs.")
                .example(0.9);
        Key<Exponential, Integer> decayEpochs = decayEpochs(Exponential::decayEpochs);
        Key<Exponential, Boolean> staircase = staircase(Exponential::staircase);
        return Construct.of(
                Exponential.class,
                "Multiplied by decay_rate ^ (epochs / decay_epochs).",
                List.of(decayRate, decayEpochs, staircase),
                values -> new Exponential(values.get(decayRate), values.get(decayEpochs), values.get(staircase)));
    }

    private static Construct<Cosine> cosine() {
        Key<Cosine, Double> alpha = Key.withDefault(
                "alpha", NumberType.from(0, 1), 0.0, Cosine::alpha, "The share of the learning rate that it ends at.");
        return Construct.of(
                Cosine.class,
                "Down over all epochs along half a cosine (Loshchilov and Hutter, 2016).",
                List.of(alpha),
                values -> new Cosine(values.get(alpha)));
    }

    private static Construct<CosineRestarts> cosineRestarts() {
        Key<CosineRestarts, Integer> firstDecayEpochs = Key.<CosineRestarts, Integer>required(
                        "first_decay_epochs",
                        EPOCHS,
                        CosineRestarts::firstDecayEpochs,
                        "Epochs until it starts from above again.")
                .example(2);
        Key<CosineRestarts, Double> tMul = Key.<CosineRestarts, Double>withDefault(
                        "t_mul",
                        NumberType.from(1, 100),
                        2.0,
                        CosineRestarts::tMul,
                        "How many times as long as the one before each further cosine is.")
                .example(1.0);
        Key<CosineRestarts, Double> mMul = Key.<CosineRestarts, Double>withDefault(
                        "m_mul",
                        NumberType.above(0, 10),
                        1.0,
                        CosineRestarts::mMul,
                        "How many times as high as the one before it starts.")
                .example(0.7);
        Key<CosineRestarts, Double> alpha = Key.withDefault(
                "alpha",
                NumberType.from(0, 1),
                0.0,
                CosineRestarts::alpha,
                "The share of the learning rate that each ends at.");
        return Construct.of(
                CosineRestarts.class,
                "Down along half a cosine, and again and again from above (Loshchilov and Hutter, 2016).",
                List.of(firstDecayEpochs, tMul, mMul, alpha),
                values -> new CosineRestarts(
                        values.get(firstDecayEpochs), values.get(tMul), values.get(mMul), values.get(alpha)));
    }

    private static Construct<OneCycle> oneCycle() {
        Key<OneCycle, Double> pctStart = Key.withDefault(
                "pct_start",
                new NumberType(0, false, 1, false),
                0.3,
                OneCycle::pctStart,
                "The share of all epochs in which it rises.");
        Key<OneCycle, Double> divFactor = Key.withDefault(
                "div_factor", DIVISOR, 25.0, OneCycle::divFactor, "What the learning rate is divided by at the start.");
        Key<OneCycle, Double> finalDivFactor = Key.withDefault(
                "final_div_factor",
                DIVISOR,
                10_000.0,
                OneCycle::finalDivFactor,
                "What the rate of the start is divided by at the end.");
        return Construct.of(
                OneCycle.class,
                "Up to the optimizer's learning rate, then down to nearly nothing (Smith and Topin, 2017).",
                List.of(pctStart, divFactor, finalDivFactor),
                values -> new OneCycle(values.get(pctStart), values.get(divFactor), values.get(finalDivFactor)));
    }

    private static Construct<Warmup> warmup() {
        Key<Warmup, Integer> epochs = Key.<Warmup, Integer>required(
                        "epochs", EPOCHS, Warmup::epochs, "Epochs until the learning rate is reached.")
                .example(2);
        Key<Warmup, Double> startFactor = Key.withDefault(
                "start_factor",
                NumberType.from(0, 1),
                0.1,
                Warmup::startFactor,
                "The share of the learning rate that it starts from.");
        Key<Warmup, Schedule> then = Key.<Warmup, Schedule>withDefault(
                        "then",
                        new Choice<>("a plain schedule", PLAIN),
                        Schedule.CONSTANT,
                        Warmup::then,
                        "What follows, over the epochs that are left.")
                .example(new Cosine(0));
        return Construct.of(
                Warmup.class,
                "Up to the learning rate in a straight line, then another schedule.",
                List.of(epochs, startFactor, then),
                values -> new Warmup(values.get(epochs), values.get(startFactor), values.get(then)));
    }

    private static Construct<ReduceOnPlateau> reduceOnPlateau() {
        Key<ReduceOnPlateau, PassMetric> monitor = MonitorKeys.monitor(ReduceOnPlateau::monitor);
        Key<ReduceOnPlateau, Double> factor = Key.<ReduceOnPlateau, Double>withDefault(
                        "factor",
                        new NumberType(0, false, 1, false),
                        0.1,
                        ReduceOnPlateau::factor,
                        "What a reduction multiplies it by.")
                .example(0.5);
        Key<ReduceOnPlateau, Integer> patience =
                MonitorKeys.patience(10, ReduceOnPlateau::patience, "before a reduction");
        Key<ReduceOnPlateau, Double> minDelta = MonitorKeys.minDelta(1e-4, ReduceOnPlateau::minDelta);
        Key<ReduceOnPlateau, Integer> cooldown = Key.withDefault(
                "cooldown",
                MonitorKeys.EPOCHS,
                0,
                ReduceOnPlateau::cooldown,
                "Epochs after a reduction that do not count.");
        Key<ReduceOnPlateau, Double> minLr = Key.withDefault(
                "min_lr", NumberType.from(0, 1000), 0.0, ReduceOnPlateau::minLr, "It does not fall below this.");
        return Construct.of(
                ReduceOnPlateau.class,
                "Multiplied by a factor whenever a metric no longer improves.",
                List.of(monitor, factor, patience, minDelta, cooldown, minLr),
                values -> new ReduceOnPlateau(
                        values.get(monitor),
                        values.get(factor),
                        values.get(patience),
                        values.get(minDelta),
                        values.get(cooldown),
                        values.get(minLr)));
    }
}
