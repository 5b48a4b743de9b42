package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Scales gradients down to a norm, that of each part of the parameters by itself. */
public final class Clipping {

    /** The gradient of one part: what measures it, and what scales it by a factor that is known only then. */
    private record Part(Step measuring, Tensor sumOfSquares, Tensor factor, Step scaling) {

        void scaleTo(double limit) {
            float[] sum = new float[1];
            sumOfSquares.get(sum);
            double norm = Math.sqrt(sum[0]);
            // what is not a number is left to spoil the gradient, as in Keras
            if (!(norm <= limit)) {
                factor.put((float) (limit / norm));
                scaling.run();
            }
        }
    }

    private final Device device;
    private final double limit;
    private final List<Part> parts = new ArrayList<>();

    /** @param limit the Euclidean norm that no gradient exceeds, above 0 */
    public Clipping(Device device, double limit) {
        this.device = device;
        this.limit = limit;
    }

    /**
     * Adds one part of the parameters.
     *
     * @param gradient its gradient, as a vector
     */
    public void add(Tensor gradient) {
        Tensor row = device.view(Layouts.plain(1, gradient.count()), gradient, 0);
        Tensor column = device.view(Layouts.plain(gradient.count(), 1), gradient, 0);
        Tensor sum = device.allocate(Layouts.plain(1, 1));
        Step measuring = device.multiply(row, column, sum);
        Tensor factor = device.scalar(1);
        parts.add(new Part(
                measuring, sum, factor, Formula.product(gradient, factor).into(device, gradient)));
    }

    /** Measures all gradients, and scales those that are too long. */
    public void apply() {
        parts.forEach(part -> part.measuring().run());
        device.await();
        parts.forEach(part -> part.scaleTo(limit));
    }
}
