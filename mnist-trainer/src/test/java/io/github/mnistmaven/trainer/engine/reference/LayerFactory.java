package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.trainer.engine.DropoutMask;
import io.github.mnistmaven.trainer.engine.ParameterKind;
import io.github.mnistmaven.trainer.engine.reference.Convolution.Plane;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.ArrayList;
import java.util.List;

/** Makes the computations of a planned layer, in their order. */
record LayerFactory(Randomness randomness, Pass pass) {

    List<ReferenceLayer> layers(int index, PlannedLayer planned) {
        Layer layer = planned.layer();
        Shape input = planned.input();
        if (layer instanceof Layer.Conv2D c) {
            Windows windows = windows(planned, c.kernelSize(), c.strides(), c.padding());
            return List.of(convolution(index, windows), activation(c.activation(), planned));
        }
        if (layer instanceof Layer.DepthwiseConv2D d) {
            Windows windows = windows(planned, d.kernelSize(), d.strides(), d.padding());
            return List.of(depthwise(index, windows, d.depthMultiplier()), activation(d.activation(), planned));
        }
        if (layer instanceof Layer.SeparableConv2D s) {
            return separable(index, planned, s);
        }
        if (layer instanceof Layer.Dense d) {
            Shape one = Shape.image(1, 1, input.channels());
            Windows windows =
                    new Windows(one, Shape.image(1, 1, d.units()), Size.square(1), Size.square(1), Padding.VALID);
            return List.of(convolution(index, windows), activation(d.activation(), planned));
        }
        if (layer instanceof Layer.MaxPooling2D p) {
            return List.of(new MaxPooling(windows(planned, p.poolSize(), p.strides(), p.padding())));
        }
        if (layer instanceof Layer.AveragePooling2D p) {
            return List.of(new AveragePooling(windows(planned, p.poolSize(), p.strides(), p.padding())));
        }
        if (layer instanceof Layer.GlobalAveragePooling2D) {
            return List.of(new AveragePooling(Windows.whole(input)));
        }
        if (layer instanceof Layer.BatchNormalization b) {
            return List.of(new BatchNorm(b, index, input.channels(), pass));
        }
        if (layer instanceof Layer.Activated a) {
            return List.of(activation(a.activation(), planned));
        }
        if (layer instanceof Layer.Dropout dropout && pass.isTraining()) {
            return List.of(new Masking(new DropoutMask(randomness, index, dropout.rate()), pass.batch()));
        }
        // flatten: values are in their order already
        return List.of();
    }

    /** A kernel {@code [filter][channel][tap]}; of a dense layer, which is a convolution of one pixel, too. */
    private Convolution convolution(int index, Windows windows) {
        int channels = windows.input().channels();
        List<Plane> planes = new ArrayList<>();
        for (int filter = 0; filter < windows.output().channels(); filter++) {
            for (int channel = 0; channel < channels; channel++) {
                planes.add(new Plane(filter, channel, (filter * channels + channel) * windows.taps(), 1));
            }
        }
        return new Convolution(
                windows, planes, pass.values(index, ParameterKind.KERNEL), pass.values(index, ParameterKind.BIAS));
    }

    /** A kernel {@code [tap][channel][multiple]}. */
    private Convolution depthwise(int index, Windows windows, int multiplier) {
        int filters = windows.output().channels();
        List<Plane> planes = new ArrayList<>();
        for (int filter = 0; filter < filters; filter++) {
            planes.add(new Plane(filter, filter / multiplier, filter, filters));
        }
        return new Convolution(
                windows,
                planes,
                pass.values(index, ParameterKind.DEPTHWISE_KERNEL),
                pass.values(index, ParameterKind.BIAS));
    }

    /** Kernels {@code [multiple][channel][tap]} and {@code [filter][depthwise channel]}. */
    private List<ReferenceLayer> separable(int index, PlannedLayer planned, Layer.SeparableConv2D s) {
        int channels = planned.input().channels();
        Shape output = planned.output();
        Shape between = Shape.image(output.height(), output.width(), channels * s.depthMultiplier());
        Windows windows = new Windows(planned.input(), between, s.kernelSize(), s.strides(), s.padding());
        List<Plane> depthwise = new ArrayList<>();
        List<Plane> pointwise = new ArrayList<>();
        for (int i = 0; i < between.channels(); i++) {
            int channel = i / s.depthMultiplier();
            int multiple = i % s.depthMultiplier();
            depthwise.add(new Plane(i, channel, (multiple * channels + channel) * windows.taps(), 1));
            for (int filter = 0; filter < s.filters(); filter++) {
                pointwise.add(new Plane(filter, i, filter * between.channels() + i, 1));
            }
        }
        return List.of(
                new Convolution(windows, depthwise, pass.values(index, ParameterKind.DEPTHWISE_KERNEL), null),
                new Convolution(
                        new Windows(between, output, Size.square(1), Size.square(1), Padding.VALID),
                        pointwise,
                        pass.values(index, ParameterKind.POINTWISE_KERNEL),
                        pass.values(index, ParameterKind.BIAS)),
                activation(s.activation(), planned));
    }

    private static ReferenceLayer activation(Activation activation, PlannedLayer planned) {
        return activation == Activation.SOFTMAX
                ? new Softmax(planned.output().channels())
                : new Elementwise(activation);
    }

    private static Windows windows(PlannedLayer planned, Size size, Size strides, Padding padding) {
        return new Windows(planned.input(), planned.output(), size, strides, padding);
    }
}
