package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Layer.AveragePooling2D;
import io.github.mnistmaven.experiment.model.Layer.GlobalAveragePooling2D;
import io.github.mnistmaven.experiment.model.Layer.GlobalMaxPooling2D;
import io.github.mnistmaven.experiment.model.Layer.MaxPooling2D;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import java.util.List;

/** The layers that make images smaller. */
final class Poolings {

    private Poolings() {}

    static Construct<MaxPooling2D> maxPooling2d() {
        Key<MaxPooling2D, Size> poolSize = LayerKeys.poolSize(MaxPooling2D::poolSize);
        Key<MaxPooling2D, Size> strides = LayerKeys.strides(poolSize, MaxPooling2D::strides);
        Key<MaxPooling2D, Padding> padding = LayerKeys.padding(MaxPooling2D::padding);
        return Construct.of(
                "max_pooling2d",
                MaxPooling2D.class,
                "The maximum of each window of each channel.",
                List.of(poolSize, strides, padding),
                values -> new MaxPooling2D(values.get(poolSize), values.get(strides), values.get(padding)));
    }

    static Construct<AveragePooling2D> averagePooling2d() {
        Key<AveragePooling2D, Size> poolSize = LayerKeys.poolSize(AveragePooling2D::poolSize);
        Key<AveragePooling2D, Size> strides = LayerKeys.strides(poolSize, AveragePooling2D::strides);
        Key<AveragePooling2D, Padding> padding = LayerKeys.padding(AveragePooling2D::padding);
        return Construct.of(
                "average_pooling2d",
                AveragePooling2D.class,
                "The mean of each window of each channel; what padding adds is not counted.",
                List.of(poolSize, strides, padding),
                values -> new AveragePooling2D(values.get(poolSize), values.get(strides), values.get(padding)));
    }

    static Construct<GlobalMaxPooling2D> globalMaxPooling2d() {
        return Construct.of(
                "global_max_pooling2d",
                GlobalMaxPooling2D.class,
                "The maximum of each channel, as a vector.",
                List.of(),
                values -> new GlobalMaxPooling2D());
    }

    static Construct<GlobalAveragePooling2D> globalAveragePooling2d() {
        return Construct.of(
                "global_average_pooling2d",
                GlobalAveragePooling2D.class,
                "The mean of each channel, as a vector.",
                List.of(),
                values -> new GlobalAveragePooling2D());
    }
}
