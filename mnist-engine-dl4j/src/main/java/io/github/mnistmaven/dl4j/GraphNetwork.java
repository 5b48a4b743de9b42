package io.github.mnistmaven.dl4j;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Layers of which some are residual blocks. */
record GraphNetwork(ComputationGraph network) implements TrainableNetwork {

    static GraphNetwork of(ComputationGraphConfiguration configuration, float[] parameters) {
        ComputationGraph network = new ComputationGraph(configuration);
        network.init(Nd4j.createFromArray(parameters), false);
        return new GraphNetwork(network);
    }

    @Override
    public Model model() {
        return network;
    }

    @Override
    public BaseMultiLayerUpdater<?> updater() {
        return network.getUpdater();
    }

    @Override
    public void fit(INDArray images, INDArray targets) {
        network.fit(new INDArray[] {images}, new INDArray[] {targets});
    }

    @Override
    public INDArray output(INDArray images) {
        return network.outputSingle(images);
    }

    @Override
    public int steps() {
        return network.getIterationCount();
    }

    @Override
    public void setSteps(int steps) {
        network.getConfiguration().setIterationCount(steps);
    }

    @Override
    public void setLearningRate(double learningRate) {
        network.setLearningRate(learningRate);
    }
}
