package io.github.mnistmaven.plugin.models;

import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.runtime.Classifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A trained network, and where it was found.
 *
 * @param network the network
 * @param place what messages call the file that it is in, with the name of an entry if that is a jar
 * @param format the format of the file, in a few words
 */
public record FoundModel(TrainedNetwork network, String place, String format) {

    /**
     * The model, ready to classify. It goes the way of a file, in memory, since the runtime that applications have
     * knows its own file and no other.
     *
     * @throws UnusableModelException if it gives no probabilities, or takes more memory than there is
     */
    public Classifier classifier() throws UnusableModelException, IOException {
        try {
            return Classifier.load(place, bytes());
        } catch (io.github.mnistmaven.runtime.ModelFormatException e) {
            throw new UnusableModelException(e.getMessage(), e);
        }
    }

    /** The model as a file of ours. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(network, bytes);
        return bytes.toByteArray();
    }
}
