package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Initializer.Constant;
import io.github.mnistmaven.experiment.model.Initializer.Distribution;
import io.github.mnistmaven.experiment.model.Initializer.FanMode;
import io.github.mnistmaven.experiment.model.Initializer.Orthogonal;
import io.github.mnistmaven.experiment.model.Initializer.RandomNormal;
import io.github.mnistmaven.experiment.model.Initializer.RandomUniform;
import io.github.mnistmaven.experiment.model.Initializer.TruncatedNormal;
import io.github.mnistmaven.experiment.model.Initializer.VarianceScaling;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.language.definition.Choice;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What parameters may start from. */
public final class Initializers {
    private static final Type<Double> VALUE = NumberType.from(-1000, 1000);
    private static final Type<Double> DEVIATION = NumberType.from(0, 1000);

    private static final List<Construct<? extends Initializer>> ALL_BUT_ORTHOGONAL = List.of(
            plain(
                    Initializer.GlorotUniform.class,
                    "Uniform within sqrt(6 / (fan_in + fan_out)) of zero (Glorot and Bengio, 2010).",
                    Initializer.GlorotUniform::new),
            plain(
                    Initializer.GlorotNormal.class,
                    "Truncated normal with a variance of 2 / (fan_in + fan_out) (Glorot and Bengio, 2010).",
                    Initializer.GlorotNormal::new),
            plain(
                    Initializer.HeUniform.class,
                    "Uniform within sqrt(6 / fan_in) of zero (He et al., 2015).",
                    Initializer.HeUniform::new),
            plain(
                    Initializer.HeNormal.class,
                    "Truncated normal with a variance of 2 / fan_in (He et al., 2015).",
                    Initializer.HeNormal::new),
            plain(
                    Initializer.LecunUniform.class,
                    "Uniform within sqrt(3 / fan_in) of zero (LeCun et al., 1998).",
                    Initializer.LecunUniform::new),
            plain(
                    Initializer.LecunNormal.class,
                    "Truncated normal with a variance of 1 / fan_in (LeCun et al., 1998).",
                    Initializer.LecunNormal::new),
            varianceScaling(),
            randomUniform(),
            randomNormal(),
            truncatedNormal(),
            plain(Initializer.Zeros.class, "Zeros.", Initializer.Zeros::new),
            plain(Initializer.Ones.class, "Ones.", Initializer.Ones::new),
            constant());

    /** What a bias or the like may start from: there is no orthogonal vector. */
    static final Choice<Initializer> OF_VECTOR = new Choice<>("an initializer of a vector", ALL_BUT_ORTHOGONAL);

    /** What a kernel may start from. */
    public static final Choice<Initializer> OF_KERNEL = new Choice<>(
            "an initializer",
            Stream.concat(ALL_BUT_ORTHOGONAL.stream(), Stream.of(orthogonal())).toList());

    private Initializers() {}

    private static <I extends Initializer> Construct<I> plain(
            Class<I> record, String description, Supplier<I> initializer) {
        return Construct.of(record, description, List.of(), values -> initializer.get());
    }

    private static Construct<VarianceScaling> varianceScaling() {
        Key<VarianceScaling, Double> scale = Key.withDefault(
                "scale", NumberType.above(0, 1000), 1.0, VarianceScaling::scale, "What the variance is times n.");
        Key<VarianceScaling, FanMode> mode = Key.withDefault(
                "mode",
                LayerWords.FAN_MODE,
                FanMode.FAN_IN,
                VarianceScaling::mode,
                "What n is: the inputs of one output, the outputs of one input, or the mean of both.");
        Key<VarianceScaling, Distribution> distribution = Key.withDefault(
                "distribution",
                LayerWords.DISTRIBUTION,
                Distribution.TRUNCATED_NORMAL,
                VarianceScaling::distribution,
                "What is drawn from.");
        return Construct.of(
                VarianceScaling.class,
                "A variance of scale / n, whatever the shape of the kernel.",
                List.of(scale, mode, distribution),
                values -> new VarianceScaling(values.get(scale), values.get(mode), values.get(distribution)));
    }

    private static Construct<RandomUniform> randomUniform() {
        Key<RandomUniform, Double> minval =
                Key.withDefault("minval", VALUE, -0.05, RandomUniform::minval, "The smallest value.");
        Key<RandomUniform, Double> maxval =
                Key.withDefault("maxval", VALUE, 0.05, RandomUniform::maxval, "The bound that no value reaches.");
        return Construct.of(
                        RandomUniform.class,
                        "Uniform between two values.",
                        List.of(minval, maxval),
                        values -> new RandomUniform(values.get(minval), values.get(maxval)))
                .withRule(range -> range.minval() < range.maxval()
                        ? Optional.empty()
                        : Optional.of("must have a minval below its maxval, found minval: "
                                + Numbers.text(range.minval()) + " and maxval: " + Numbers.text(range.maxval())));
    }

    private static Construct<RandomNormal> randomNormal() {
        Key<RandomNormal, Double> mean = mean(RandomNormal::mean);
        Key<RandomNormal, Double> stddev = stddev(RandomNormal::stddev);
        return Construct.of(
                RandomNormal.class,
                "Normal.",
                List.of(mean, stddev),
                values -> new RandomNormal(values.get(mean), values.get(stddev)));
    }

    private static Construct<TruncatedNormal> truncatedNormal() {
        Key<TruncatedNormal, Double> mean = mean(TruncatedNormal::mean);
        Key<TruncatedNormal, Double> stddev = stddev(TruncatedNormal::stddev);
        return Construct.of(
                TruncatedNormal.class,
                "Normal, but drawn again where it is two or more standard deviations off its mean.",
                List.of(mean, stddev),
                values -> new TruncatedNormal(values.get(mean), values.get(stddev)));
    }

    private static <I> Key<I, Double> mean(Function<I, Double> value) {
        return Key.withDefault("mean", VALUE, 0.0, value, "The mean.");
    }

    private static <I> Key<I, Double> stddev(Function<I, Double> value) {
        return Key.withDefault("stddev", DEVIATION, 0.05, value, "The standard deviation, before truncation.");
    }

    private static Construct<Orthogonal> orthogonal() {
        Key<Orthogonal, Double> gain =
                Key.withDefault("gain", VALUE, 1.0, Orthogonal::gain, "What the matrix is multiplied by.");
        return Construct.of(
                Orthogonal.class,
                "An orthogonal matrix (Saxe et al., 2013).",
                List.of(gain),
                values -> new Orthogonal(values.get(gain)));
    }

    private static Construct<Constant> constant() {
        Key<Constant, Double> value = Key.withDefault("value", VALUE, 0.0, Constant::value, "The value of all.");
        return Construct.of(
                        Constant.class,
                        "The same value everywhere.",
                        List.of(value),
                        values -> new Constant(values.get(value)))
                .withShorthand(value);
    }
}
