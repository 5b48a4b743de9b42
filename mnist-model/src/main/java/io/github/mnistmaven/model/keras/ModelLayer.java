package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import java.util.List;

/**
 * A layer of a model in a file of Keras.
 *
 * @param className {@code MaxPooling2D}
 * @param name unlike that of any other layer
 * @param isOperation whether it is a function, as {@code x + y} is, which has no group in a weight file
 * @param json the layer, for its place
 * @param inputs the names of the layers whose output enters
 */
record ModelLayer(String className, String name, boolean isOperation, JsonValue json, List<String> inputs) {

    /** Whether images come in by it. */
    boolean isInput() {
        return className.equals("InputLayer");
    }

    /** Whether it is the sum or the product of two values. */
    boolean isJoin() {
        return className.equals("Add") || isProduct();
    }

    /** Whether it is the product of two values. */
    boolean isProduct() {
        return className.equals("Multiply");
    }

    /** A problem with it, told with its place and its name. */
    ModelFormatException problem(String message) {
        return new ModelFormatException(json.place() + ", layer " + name + ": " + message);
    }
}
