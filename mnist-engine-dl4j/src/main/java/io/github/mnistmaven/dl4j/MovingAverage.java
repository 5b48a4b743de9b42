package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.Ema;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.pairwise.arithmetic.Axpy;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The exponential moving average of a network's parameters; those that are not trained are in it as they are. */
final class MovingAverage {
    private final Ema ema;
    private final ParameterLayout layout;
    private final INDArray average;

    /** An average of nothing yet. */
    MovingAverage(Ema ema, ParameterLayout layout) {
        this.ema = ema;
        this.layout = layout;
        average = Nd4j.zeros(DataType.FLOAT, layout.length());
    }

    /**
     * Takes the parameters in that a step leaves.
     *
     * @param parameters as a vector; changed where training goes on from the average
     * @param step the step's number, from 1
     */
    void update(INDArray parameters, int step) {
        float momentum = (float) ema.momentum(step);
        average.muli(momentum);
        // the two add up to 1 exactly: what is lacking would be missing many times over in a long average
        Nd4j.exec(new Axpy(parameters, average, average, 1 - momentum));
        if (ema.overwrites(step)) {
            copy(average, parameters, true);
        }
    }

    /** A copy of the average, beside {@code parameters} that are not trained. */
    float[] read(INDArray parameters) {
        copy(parameters, average, false);
        return average.toFloatVector();
    }

    void write(float[] values) {
        average.assign(Nd4j.createFromArray(values));
    }

    private void copy(INDArray from, INDArray to, boolean trained) {
        for (ParameterPart part : layout.parts()) {
            if (part.isTrained() == trained) {
                INDArrayIndex place = NDArrayIndex.interval(part.offset(), part.end());
                to.get(place).assign(from.get(place));
            }
        }
    }
}
