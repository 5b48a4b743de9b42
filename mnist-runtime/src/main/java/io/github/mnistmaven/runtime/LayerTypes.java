package io.github.mnistmaven.runtime;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The types of layers that a model file may name, besides blocks of layers. */
final class LayerTypes {

    /** Makes a layer of a line of a model file and of the next parameters. */
    @FunctionalInterface
    private interface Reader {
        Layer read(LayerLine line, Shape input, Parameters parameters) throws IOException;
    }

    private record Type(String keyword, Reader reader) {}

    private static final List<Type> TYPES = List.of(
            new Type("conv2d", Conv2D::read),
            new Type("depthwise_conv2d", DepthwiseConv2D::read),
            new Type("separable_conv2d", SeparableConv2D::read),
            new Type("max_pooling2d", MaxPooling2D::read),
            new Type("average_pooling2d", AveragePooling2D::read),
            new Type("global_max_pooling2d", (line, input, parameters) -> new GlobalMaxPooling2D(input)),
            new Type("global_average_pooling2d", (line, input, parameters) -> new GlobalAveragePooling2D(input)),
            new Type("flatten", (line, input, parameters) -> new Flatten(input)),
            new Type("dense", Dense::read),
            new Type("batch_normalization", BatchNormalization::read),
            new Type("layer_normalization", LayerNormalization::read),
            new Type("activation", Activated::read),
            new Type("leaky_relu", LeakyRelu::read));

    private LayerTypes() {}

    /**
     * Reads a layer.
     *
     * @param input the shape of what enters it
     * @param parameters gives the layer its part, if it has one
     * @throws ModelFormatException if there is no such layer, or none with such an input
     */
    static Layer read(LayerLine line, Shape input, Parameters parameters) throws IOException {
        for (Type type : TYPES) {
            if (type.keyword().equals(line.type())) {
                Layer layer = type.reader().read(line, input, parameters);
                line.requireNothingElse();
                return layer;
            }
        }
        throw new ModelFormatException("expected one of "
                + TYPES.stream().map(Type::keyword).collect(Collectors.joining(", ")) + ", " + Residual.KEYWORD
                + ", found '" + line.type() + "'");
    }
}
