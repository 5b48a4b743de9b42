package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From a network to the layers of a model of Keras: a block becomes its layers and their sum. */
final class KerasLayers {
    private final List<KerasLayer> layers = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private KerasLayers() {}

    /** All layers in Keras' order, the input first. */
    static List<KerasLayer> of(TrainedNetwork network) {
        KerasLayers model = new KerasLayers();
        TrainedLayer.all(network.layers()).forEach(layer -> model.names.add(layer.name()));
        KerasLayer last = model.input(network);
        model.add(network.layers(), last);
        return model.layers;
    }

    /** Whether a value is needed more than once, so that layers are not just a sequence. */
    static boolean areJoined(List<KerasLayer> layers) {
        return layers.stream().anyMatch(KerasLayer::isJoin);
    }

    /** The input, and what turns values from 0 to 1 into what the first layer takes. */
    private KerasLayer input(TrainedNetwork network) {
        String inputName = free("input_layer", names);
        Shape shape = network.input();
        KerasLayer input = add(inputName, LayerForm.input(inputName, shape), List.of(), shape);
        Preprocessing preprocessing = network.preprocessing();
        if (preprocessing.equals(Preprocessing.UNIT)) {
            return input;
        }
        String name = free("rescaling", names);
        return add(name, LayerForm.rescaling(name, preprocessing), List.of(input), shape);
    }

    private KerasLayer add(String name, LayerForm form, List<KerasLayer> inputs, Shape output) {
        KerasLayer layer = new KerasLayer(name, form, inputs, output, List.of());
        layers.add(layer);
        return layer;
    }

    private KerasLayer add(List<TrainedLayer> chain, KerasLayer first) {
        KerasLayer last = first;
        for (TrainedLayer layer : chain) {
            if (layer instanceof TrainedLayer.Residual block) {
                last = add(block, last);
            } else if (layer instanceof TrainedLayer.Multiply block) {
                last = add(block, last);
            } else {
                last = add(layer, last);
            }
        }
        return last;
    }

    private KerasLayer add(TrainedLayer.Residual block, KerasLayer input) {
        KerasLayer through = add(block.layers(), input);
        KerasLayer around = add(block.shortcut(), input);
        return add(block.name(), LayerForms.of(block), List.of(around, through), through.output());
    }

    /** One value for each channel is one of an image of one pixel, so that it counts for all pixels. */
    private KerasLayer add(TrainedLayer.Multiply block, KerasLayer input) {
        KerasLayer factors = add(block.layers(), input);
        if (input.output().isImage() && !factors.output().isImage()) {
            String name = free(block.name() + "_reshape", names);
            names.add(name);
            Shape pixel = Shape.image(1, 1, factors.output().channels());
            factors = add(name, LayerForm.reshape(name, pixel.dimensions()), List.of(factors), pixel);
        }
        return add(block.name(), LayerForms.of(block), List.of(input, factors), input.output());
    }

    private KerasLayer add(TrainedLayer layer, KerasLayer input) {
        KerasLayer added = new KerasLayer(
                layer.name(),
                LayerForms.of(layer),
                List.of(input),
                layer.output(input.output()),
                layer.tensors(input.output()));
        layers.add(added);
        return added;
    }

    /** A name that none has, like {@code name}. */
    static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 1; taken.contains(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }
}
