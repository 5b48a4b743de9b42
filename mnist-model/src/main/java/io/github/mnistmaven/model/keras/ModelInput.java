package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What comes into a model: images, or what a model takes for them. What Keras does to them before the first layer that
 * counts, is done to pixels.
 *
 * @param shape of an image
 * @param preprocessing what becomes of pixels
 * @param isVector whether the model takes an image's pixels as a vector, so that they have to be flattened first
 * @param rest what comes after the input
 */
record ModelInput(Shape shape, Preprocessing preprocessing, boolean isVector, List<ModelPart> rest) {
    /** Smaller scales are for pixels from 0 to 255, larger ones for values from 0 to 1. */
    private static final double LARGEST_SCALE_OF_PIXELS = 0.1;

    static ModelInput of(ModelConfig config, List<ModelPart> parts) throws ModelFormatException {
        List<Integer> dimensions = dimensions(config.input());
        Preprocessing preprocessing = Preprocessing.UNIT;
        List<ModelPart> rest = parts;
        Optional<ModelLayer> rescaling = first("Rescaling", rest);
        if (rescaling.isPresent()) {
            preprocessing = preprocessing(rescaling.get());
            rest = rest.subList(1, rest.size());
        }
        Optional<ModelLayer> reshape = first("Reshape", rest);
        if (reshape.isPresent()) {
            Optional<List<Integer>> image = image(reshape.get(), dimensions);
            dimensions = image.orElse(dimensions);
            rest = image.isPresent() ? rest.subList(1, rest.size()) : rest;
        }
        boolean isFlattened =
                first("Flatten", rest).isPresent() || first("Reshape", rest).isPresent();
        return new ModelInput(
                shape(dimensions, isFlattened, config.input()), preprocessing, dimensions.size() == 1, rest);
    }

    private static Optional<ModelLayer> first(String className, List<ModelPart> parts) {
        return parts.stream()
                .limit(1)
                .map(ModelPart::layer)
                .filter(layer -> layer.className().equals(className))
                .findFirst();
    }

    /** The dimensions of a batch without the first. */
    private static List<Integer> dimensions(JsonValue batch) throws ModelFormatException {
        List<JsonValue> all = batch.elements();
        if (all.size() < 2 || all.size() > 4) {
            throw batch.unexpected("a batch of images: null, height, width, channels");
        }
        List<Integer> dimensions = new ArrayList<>();
        for (JsonValue dimension : all.subList(1, all.size())) {
            dimensions.add(dimension.whole(1, all.size() == 2 ? NetworkLimits.MAX_VALUES : NetworkLimits.MAX_SIDE));
        }
        return dimensions;
    }

    /** The shape of the images that the input is turned into; empty if it is turned into vectors. */
    private static Optional<List<Integer>> image(ModelLayer reshape, List<Integer> input) throws ModelFormatException {
        JsonValue target = reshape.json().get("config").get("target_shape");
        List<Integer> dimensions = new ArrayList<>();
        for (JsonValue dimension : target.elements()) {
            dimensions.add(dimension.whole(-1, NetworkLimits.MAX_VALUES));
        }
        if (dimensions.size() != 3) {
            return Optional.empty();
        }
        if (dimensions.contains(-1) || values(dimensions) != values(input)) {
            throw target.unexpected("an image of " + values(input) + " values");
        }
        return Optional.of(dimensions);
    }

    private static Shape shape(List<Integer> dimensions, boolean isFlattened, JsonValue batch)
            throws ModelFormatException {
        if (dimensions.size() == 3) {
            return Shape.image(dimensions.get(0), dimensions.get(1), dimensions.get(2));
        }
        if (dimensions.size() == 2 && isFlattened) {
            return Shape.image(dimensions.get(0), dimensions.get(1), 1);
        }
        int side = (int) Math.sqrt(values(dimensions));
        if (dimensions.size() == 1 && (long) side * side == values(dimensions)) {
            return Shape.image(side, side, 1);
        }
        throw batch.unexpected("a batch of images (null, height, width, channels), or of their pixels as vectors");
    }

    private static long values(List<Integer> dimensions) {
        return dimensions.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }

    private static Preprocessing preprocessing(ModelLayer rescaling) throws ModelFormatException {
        JsonValue config = rescaling.json().get("config");
        List<Double> scale = numbers(config.get("scale"));
        if (scale.contains(0.0)) {
            throw config.get("scale").unexpected("a number other than 0");
        }
        boolean isOfValues = scale.stream().anyMatch(factor -> Math.abs(factor) > LARGEST_SCALE_OF_PIXELS);
        List<Double> ofPixels = scale.stream()
                .map(factor -> isOfValues ? factor * Preprocessing.UNIT.scale().get(0) : factor)
                .toList();
        Optional<JsonValue> given = config.find("offset");
        List<Double> offset = given.isPresent() ? numbers(given.get()) : List.of(0.0);
        int channels = Math.max(ofPixels.size(), offset.size());
        return new Preprocessing(
                spread(ofPixels, channels, config.get("scale")), spread(offset, channels, given.orElse(config)));
    }

    /** A number, or a list of one for each channel. */
    private static List<Double> numbers(JsonValue json) throws ModelFormatException {
        if (!json.isArray()) {
            return List.of(json.number());
        }
        List<Double> numbers = new ArrayList<>();
        for (JsonValue number : json.elements()) {
            numbers.add(number.number());
        }
        if (numbers.isEmpty() || numbers.size() > NetworkLimits.MAX_SIDE) {
            throw json.unexpected("a number, or one for each channel");
        }
        return numbers;
    }

    private static List<Double> spread(List<Double> numbers, int channels, JsonValue json) throws ModelFormatException {
        if (numbers.size() != channels && numbers.size() != 1) {
            throw json.unexpected("a number, or one for each channel");
        }
        return numbers.size() == channels ? numbers : Collections.nCopies(channels, numbers.get(0));
    }
}
