package io.github.mnistmaven.plugin.models;

import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.runtime.ModelFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A trained network, and where it was found.
 *
 * @param network the network
 * @param file the file that it is in; of one with weights beside it the one that describes it
 * @param place what messages call that file, with the name of an entry if it is a jar
 * @param format the format of the file, in a few words
 */
public record FoundModel(TrainedNetwork network, Path file, String place, String format) {

    /**
     * The model, ready to classify. It goes the way of a file, in memory, since the runtime that applications have
     * knows its own file and no other.
     *
     * @throws UnusableModelException if it gives no probabilities, or takes more memory than there is
     */
    public Classifier classifier() throws UnusableModelException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(network, bytes);
        try {
            return Classifier.load(place, bytes.toByteArray());
        } catch (ModelFormatException e) {
            // the message says to train it again, which is not for us to say of somebody's model
            throw new UnusableModelException(place + ": " + e.getCause().getMessage(), e);
        }
    }
}
