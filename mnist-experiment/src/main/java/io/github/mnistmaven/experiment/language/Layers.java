package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.Choice;
import io.github.mnistmaven.experiment.definition.Construct;
import io.github.mnistmaven.experiment.definition.Default;
import io.github.mnistmaven.experiment.definition.IntegerType;
import io.github.mnistmaven.experiment.definition.Key;
import io.github.mnistmaven.experiment.definition.KeywordType;
import io.github.mnistmaven.experiment.definition.NumberType;
import io.github.mnistmaven.experiment.definition.Type;
import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Layer.Conv2D;
import io.github.mnistmaven.experiment.model.Layer.Dense;
import io.github.mnistmaven.experiment.model.Layer.Dropout;
import io.github.mnistmaven.experiment.model.Layer.Flatten;
import io.github.mnistmaven.experiment.model.Layer.MaxPooling2D;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Size;
import java.util.List;

/** The layers. */
final class Layers {
    private static final Type<Integer> WIDTH = new IntegerType(1, 65_536);
    private static final Type<Size> WINDOW = new SizeType(255);
    private static final Type<Padding> PADDING = KeywordType.of(Padding.class);
    private static final Type<Activation> ACTIVATION = KeywordType.of(Activation.class);

    private static final String PADDING_DESCRIPTION =
            "Whether windows stay within the input (valid), or the input is padded with zeros (same).";
    private static final String ACTIVATION_DESCRIPTION = "What is applied to the weighted sum.";

    static final Choice<Layer> LAYER =
            new Choice<>("a layer", List.of(conv2d(), maxPooling2d(), flatten(), dense(), dropout()));

    private Layers() {}

    private static Construct<Conv2D> conv2d() {
        Key<Conv2D, Integer> filters =
                Key.required("filters", WIDTH, Conv2D::filters, "The number of channels that leave.");
        Key<Conv2D, Size> kernelSize =
                Key.required("kernel_size", WINDOW, Conv2D::kernelSize, "Height and width of the kernel, in pixels.");
        Key<Conv2D, Size> strides = Key.withDefault(
                "strides", WINDOW, Size.square(1), Conv2D::strides, "Pixels between neighbouring windows.");
        Key<Conv2D, Padding> padding =
                Key.withDefault("padding", PADDING, Padding.VALID, Conv2D::padding, PADDING_DESCRIPTION);
        Key<Conv2D, Activation> activation = Key.withDefault(
                "activation", ACTIVATION, Activation.LINEAR, Conv2D::activation, ACTIVATION_DESCRIPTION);
        return Construct.of(
                "conv2d",
                Conv2D.class,
                "A convolution over height and width with a bias.",
                List.of(filters, kernelSize, strides, padding, activation),
                values -> new Conv2D(
                        values.get(filters),
                        values.get(kernelSize),
                        values.get(strides),
                        values.get(padding),
                        values.get(activation)));
    }

    private static Construct<MaxPooling2D> maxPooling2d() {
        Key<MaxPooling2D, Size> poolSize = Key.withDefault(
                "pool_size",
                WINDOW,
                Size.square(2),
                MaxPooling2D::poolSize,
                "Height and width of a window, in pixels.");
        Key<MaxPooling2D, Size> strides = Key.withDefault(
                "strides",
                WINDOW,
                new Default.Derived<>("the same as pool_size", earlier -> earlier.get(poolSize)),
                MaxPooling2D::strides,
                "Pixels between neighbouring windows.");
        Key<MaxPooling2D, Padding> padding =
                Key.withDefault("padding", PADDING, Padding.VALID, MaxPooling2D::padding, PADDING_DESCRIPTION);
        return Construct.of(
                "max_pooling2d",
                MaxPooling2D.class,
                "The maximum of each window of each channel.",
                List.of(poolSize, strides, padding),
                values -> new MaxPooling2D(values.get(poolSize), values.get(strides), values.get(padding)));
    }

    private static Construct<Flatten> flatten() {
        return Construct.of(
                "flatten",
                Flatten.class,
                "Height, width and channels as one vector.",
                List.of(),
                values -> new Flatten());
    }

    private static Construct<Dense> dense() {
        Key<Dense, Integer> units = Key.required("units", WIDTH, Dense::units, "The length of the vector that leaves.");
        Key<Dense, Activation> activation =
                Key.withDefault("activation", ACTIVATION, Activation.LINEAR, Dense::activation, ACTIVATION_DESCRIPTION);
        return Construct.of(
                "dense",
                Dense.class,
                "A fully connected layer with a bias.",
                List.of(units, activation),
                values -> new Dense(values.get(units), values.get(activation)));
    }

    private static Construct<Dropout> dropout() {
        Key<Dropout, Double> rate = Key.required(
                "rate", NumberType.below(0, 1), Dropout::rate, "The share of inputs set to zero while training.");
        return Construct.of(
                        "dropout",
                        Dropout.class,
                        "Sets inputs to zero at random while training, and scales up the others.",
                        List.of(rate),
                        values -> new Dropout(values.get(rate)))
                .withShorthand(rate);
    }
}
