package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.network.ByType;
import io.github.mnistmaven.model.network.TrainedLayer;
import java.util.Set;

/** The form of each type of layer. */
final class LayerForms {
    private static final ByType<TrainedLayer, Void, LayerForm> FORMS = ByType.<TrainedLayer, Void, LayerForm>none()
            .with(TrainedLayer.Conv2D.class, (none, layer) -> LayerForm.conv2d(layer))
            .with(TrainedLayer.DepthwiseConv2D.class, (none, layer) -> LayerForm.depthwiseConv2d(layer))
            .with(TrainedLayer.SeparableConv2D.class, (none, layer) -> LayerForm.separableConv2d(layer))
            .with(TrainedLayer.MaxPooling2D.class, (none, layer) -> LayerForm.pooling("MaxPooling2D", layer))
            .with(TrainedLayer.AveragePooling2D.class, (none, layer) -> LayerForm.pooling("AveragePooling2D", layer))
            .with(
                    TrainedLayer.GlobalMaxPooling2D.class,
                    (none, layer) -> LayerForm.globalPooling("GlobalMaxPooling2D", layer))
            .with(
                    TrainedLayer.GlobalAveragePooling2D.class,
                    (none, layer) -> LayerForm.globalPooling("GlobalAveragePooling2D", layer))
            .with(TrainedLayer.Flatten.class, (none, layer) -> LayerForm.flatten(layer))
            .with(TrainedLayer.Permute.class, (none, layer) -> LayerForm.permute(layer))
            .with(TrainedLayer.Dense.class, (none, layer) -> LayerForm.dense(layer))
            .with(TrainedLayer.Dropout.class, (none, layer) -> LayerForm.dropout(layer))
            .with(TrainedLayer.SpatialDropout2D.class, (none, layer) -> LayerForm.spatialDropout2d(layer))
            .with(TrainedLayer.GaussianNoise.class, (none, layer) -> LayerForm.gaussianNoise(layer))
            .with(TrainedLayer.BatchNormalization.class, (none, layer) -> LayerForm.batchNormalization(layer))
            .with(TrainedLayer.LayerNormalization.class, (none, layer) -> LayerForm.layerNormalization(layer))
            .with(TrainedLayer.GroupNormalization.class, (none, layer) -> LayerForm.groupNormalization(layer))
            .with(TrainedLayer.Activated.class, (none, layer) -> LayerForm.activation(layer))
            .with(TrainedLayer.LeakyRelu.class, (none, layer) -> LayerForm.leakyRelu(layer))
            .with(TrainedLayer.Multiply.class, (none, layer) -> LayerForm.join("Multiply", layer))
            .with(TrainedLayer.Residual.class, (none, layer) -> LayerForm.join("Add", layer));

    private LayerForms() {}

    /** The types of layers that have a form. */
    static Set<Class<?>> types() {
        return FORMS.types();
    }

    /** That of a layer; of a block, that of what joins its branches. */
    static LayerForm of(TrainedLayer layer) {
        return FORMS.of(null, layer);
    }
}
