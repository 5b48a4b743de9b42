package io.github.mnistmaven.plugin.predict;

import io.github.mnistmaven.runtime.Ink;
import io.github.mnistmaven.runtime.Prediction;
import java.util.List;

/**
 * What a model says of a picture.
 *
 * @param file what messages call it
 * @param prediction the answer
 * @param ink how the picture was taken
 * @param remarks in what it is unlike the training images, with what to do; none if in nothing
 */
record PicturePrediction(String file, Prediction prediction, Ink ink, List<String> remarks) {

    /** The probability of the predicted class, as the model gives it. */
    float probability() {
        return prediction.probabilities()[prediction.label()];
    }

    PicturePrediction {
        remarks = List.copyOf(remarks);
    }
}
