package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.engine.DropoutMask;
import io.github.mnistmaven.trainer.engine.GaussianSummands;
import io.github.mnistmaven.trainer.engine.reference.Convolution.Plane;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the computations of layers, in their order. */
record LayerFactory(Randomness randomness, Pass pass) {

    /** The computations of layers one behind the other. */
    List<ReferenceLayer> layers(List<NetworkLayer> network) {
        return network.stream().flatMap(layer -> layers(layer).stream()).toList();
    }

    private List<ReferenceLayer> layers(NetworkLayer placed) {
        int index = placed.index();
        PlannedLayer planned = placed.planned();
        Layer layer = planned.layer();
        Shape input = planned.input();
        if (layer instanceof Layer.Multiply) {
            return List.of(new Multiply(layers(placed.branches().get(0))));
        }
        if (layer instanceof Layer.Residual) {
            return List.of(new Residual(
                    layers(placed.branches().get(0)), layers(placed.branches().get(1))));
        }
        if (layer instanceof Layer.Conv2D c) {
            return List.of(convolution(index, windows(planned, c)), activation(c.activation(), planned));
        }
        if (layer instanceof Layer.DepthwiseConv2D d) {
            return List.of(
                    depthwise(index, windows(planned, d), d.depthMultiplier()), activation(d.activation(), planned));
        }
        if (layer instanceof Layer.SeparableConv2D s) {
            return separable(index, planned, s);
        }
        if (layer instanceof Layer.Dense d) {
            Windows windows = Windows.pixels(Shape.image(1, 1, input.channels()), Shape.image(1, 1, d.units()));
            return List.of(convolution(index, windows), activation(d.activation(), planned));
        }
        if (layer instanceof Layer.MaxPooling2D p) {
            return List.of(new MaxPooling(windows(planned, p)));
        }
        if (layer instanceof Layer.AveragePooling2D p) {
            return List.of(new AveragePooling(windows(planned, p)));
        }
        if (layer instanceof Layer.GlobalMaxPooling2D) {
            return List.of(new GlobalMaximum(input.channels()));
        }
        if (layer instanceof Layer.GlobalAveragePooling2D) {
            return List.of(new AveragePooling(Windows.whole(input)));
        }
        if (layer instanceof Layer.BatchNormalization b) {
            return List.of(new BatchNorm(b, index, input.channels(), pass));
        }
        if (layer instanceof Layer.LayerNormalization n) {
            return List.of(new LayerNorm(n, index, input.channels(), pass));
        }
        if (layer instanceof Layer.GroupNormalization n) {
            return List.of(new GroupNorm(n, index, input.channels(), pass));
        }
        if (layer instanceof Layer.Activated a) {
            return List.of(activation(a.activation(), planned));
        }
        if (layer instanceof Layer.LeakyRelu l) {
            return List.of(new LeakyRelu(l.negativeSlope()));
        }
        if (layer instanceof Layer.Noise noise && pass.isTraining()) {
            return List.of(noise(index, noise, input));
        }
        // flatten: values are in their order already
        return List.of();
    }

    private ReferenceLayer noise(int index, Layer.Noise layer, Shape input) {
        if (layer instanceof Layer.GaussianNoise gaussian) {
            return new Noise(new GaussianSummands(randomness, index, gaussian.stddev()), pass.batch());
        }
        if (layer instanceof Layer.SpatialDropout2D spatial) {
            DropoutMask mask = new DropoutMask(randomness, index, spatial.rate());
            return new Masking(mask, input.height() * input.width(), pass.batch());
        }
        Layer.Dropout dropout = (Layer.Dropout) layer;
        return new Masking(new DropoutMask(randomness, index, dropout.rate()), 1, pass.batch());
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
                windows, planes, pass.values(index, TensorKind.KERNEL), pass.find(index, TensorKind.BIAS));
    }

    /** A kernel {@code [tap][channel][multiple]}. */
    private Convolution depthwise(int index, Windows windows, int multiplier) {
        int filters = windows.output().channels();
        List<Plane> planes = new ArrayList<>();
        for (int filter = 0; filter < filters; filter++) {
            planes.add(new Plane(filter, filter / multiplier, filter, filters));
        }
        return new Convolution(
                windows, planes, pass.values(index, TensorKind.DEPTHWISE_KERNEL), pass.find(index, TensorKind.BIAS));
    }

    /** Kernels {@code [multiple][channel][tap]} and {@code [filter][depthwise channel]}. */
    private List<ReferenceLayer> separable(int index, PlannedLayer planned, Layer.SeparableConv2D s) {
        int channels = planned.input().channels();
        Shape output = planned.output();
        Shape between = Shape.image(output.height(), output.width(), channels * s.depthMultiplier());
        Windows windows = Windows.of(planned.input(), between, s);
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
                new Convolution(windows, depthwise, pass.values(index, TensorKind.SEPARABLE_KERNEL), Optional.empty()),
                new Convolution(
                        Windows.pixels(between, output),
                        pointwise,
                        pass.values(index, TensorKind.POINTWISE_KERNEL),
                        pass.find(index, TensorKind.BIAS)),
                activation(s.activation(), planned));
    }

    private static ReferenceLayer activation(Activation activation, PlannedLayer planned) {
        return activation == Activation.SOFTMAX
                ? new Softmax(planned.output().channels())
                : new Elementwise(activation);
    }

    private static Windows windows(PlannedLayer planned, Layer.Windowed layer) {
        return Windows.of(planned.input(), planned.output(), layer);
    }
}
