package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.util.List;

/** Reads the trained models that experiments name, wherever they are. */
public interface ModelReader {

    /** Reads none: who plans with it plans what starts from nothing. */
    ModelReader NONE = new ModelReader() {
        @Override
        public TrainedNetwork network(ModelReference model) throws IOException {
            throw new IOException("models are not read here");
        }

        @Override
        public List<Tensor> tensors(ModelReference model) throws IOException {
            throw new IOException("models are not read here");
        }
    };

    /**
     * The trained network.
     *
     * @param model one of a kind that has a network
     * @throws IOException if there is none, or what is there is not one; the message names it, and says what to do
     */
    TrainedNetwork network(ModelReference model) throws IOException;

    /**
     * The weights of a file that has nothing else.
     *
     * @param model one of a kind without a network
     * @throws IOException likewise
     */
    List<Tensor> tensors(ModelReference model) throws IOException;
}
