package io.github.mnistmaven.dl4j;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Layers one behind the other. */
record SequentialNetwork(MultiLayerNetwork network) implements TrainableNetwork {

    static SequentialNetwork of(MultiLayerConfiguration configuration, float[] parameters) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init(Nd4j.createFromArray(parameters), false);
        return new SequentialNetwork(network);
    }

    @Override
    public Model model() {
        return network;
    }

    @Override
    public BaseMultiLayerUpdater<?> updater() {
        return (BaseMultiLayerUpdater<?>) network.getUpdater();
    }

    @Override
    public void fit(INDArray images, INDArray targets) {
        network.fit(images, targets);
    }

    @Override
    public INDArray output(INDArray images) {
        return network.output(images);
    }

    @Override
    public int steps() {
        return network.getIterationCount();
    }

    @Override
    public void setSteps(int steps) {
        network.setIterationCount(steps);
    }

    @Override
    public void setLearningRate(double learningRate) {
        network.setLearningRate(learningRate);
    }
}
