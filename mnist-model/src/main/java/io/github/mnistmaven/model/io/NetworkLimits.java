package io.github.mnistmaven.model.io;

import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.List;

/**
 * How large the network of a file may be that nobody knows; asked before anything is done with its layers. Far more
 * than a network that classifies images has.
 */
public final class NetworkLimits {
    /** The layers of a network, those of blocks included. */
    public static final int MAX_LAYERS = 1000;

    /** How deep blocks lie within blocks. */
    public static final int MAX_DEPTH = 32;

    /** Pixels on a side of an image, and its channels. */
    public static final int MAX_SIDE = 1 << 12;

    public static final int MAX_CLASSES = 1 << 16;

    /** Filters, units, or channels that one channel gives. */
    public static final int MAX_COUNT = 1 << 16;

    /** Pixels on a side of a window, from one window to the next, or from one weight to the next. */
    public static final int MAX_WINDOW = 1 << 10;

    /** Values between two layers. */
    public static final int MAX_VALUES = 1 << 26;

    /** More than any memory has, and far from what a long can't hold. */
    private static final long MOST_PARAMETERS = 1L << 60;

    private NetworkLimits() {}

    /**
     * Checks that layers fit each other and that their parameters fit into memory.
     *
     * @throws ModelFormatException if not; the message names the layer
     */
    public static void check(Shape input, List<TrainedLayer> layers, MemoryBudget budget) throws ModelFormatException {
        requireSize("input", input);
        int count = count(layers, 1);
        if (count > MAX_LAYERS) {
            throw new ModelFormatException("expected at most " + MAX_LAYERS + " layers, found " + count);
        }
        Shape shape = input;
        long parameters = 0;
        for (TrainedLayer layer : layers) {
            parameters = sum(parameters, parameters(layer, shape));
            shape = output(layer, shape);
        }
        budget.requireParameters(parameters);
    }

    private static int count(List<TrainedLayer> layers, int depth) throws ModelFormatException {
        if (depth > MAX_DEPTH + 1) {
            throw new ModelFormatException("expected residual at most " + MAX_DEPTH + " deep, found one deeper");
        }
        int count = layers.size();
        for (TrainedLayer layer : layers) {
            if (layer instanceof TrainedLayer.Block block) {
                count += count(block.inner(), depth + 1);
            }
        }
        return count;
    }

    private static long parameters(TrainedLayer layer, Shape input) throws ModelFormatException {
        if (layer instanceof TrainedLayer.Block block) {
            long parameters = 0;
            for (List<TrainedLayer> branch : block.branches()) {
                Shape shape = input;
                for (TrainedLayer inner : branch) {
                    parameters = sum(parameters, parameters(inner, shape));
                    shape = output(inner, shape);
                }
            }
            return parameters;
        }
        output(layer, input);
        return layer.tensors(input).stream().mapToLong(TensorSpec::length).reduce(0, NetworkLimits::sum);
    }

    private static long sum(long one, long other) {
        return Math.min(one, MOST_PARAMETERS) + Math.min(other, MOST_PARAMETERS);
    }

    private static Shape output(TrainedLayer layer, Shape input) throws ModelFormatException {
        try {
            Shape output = layer.output(input);
            requireSize("layer " + layer.name(), output);
            if (layer instanceof TrainedLayer.SeparableConv2D separable) {
                requireBetween(separable, input, output);
            }
            return output;
        } catch (InvalidNetworkException e) {
            throw new ModelFormatException(e.getMessage(), e);
        } catch (ArithmeticException e) {
            throw new ModelFormatException(
                    "layer " + layer.name() + ": expected at most " + MAX_VALUES + " values, found more", e);
        }
    }

    private static void requireBetween(TrainedLayer.SeparableConv2D layer, Shape input, Shape output)
            throws ModelFormatException {
        long channels = (long) input.channels() * layer.depthMultiplier();
        long values = output.values() / output.channels() * channels;
        if (values > MAX_VALUES) {
            throw new ModelFormatException("layer " + layer.name() + ": expected at most " + MAX_VALUES
                    + " values between its two convolutions, found " + values);
        }
    }

    private static void requireSize(String place, Shape shape) throws ModelFormatException {
        if (shape.values() > MAX_VALUES) {
            throw new ModelFormatException(place + ": expected at most " + MAX_VALUES + " values, found " + shape);
        }
    }
}
