package io.github.mnistmaven.trainer.engine.onednn.layer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.pooling_forward;

/**
 * The maximum of each channel. Of equal maxima each gets the same share of the gradient, as in Keras; oneDNN's own
 * pooling gives all of it to the first.
 */
public final class GlobalMaximumStage implements Stage {
    private final Workbench workbench;
    private final Device device;
    private final Tensor input;
    private final Tensor output;
    private final long count;
    private final long channels;
    private final long pixels;

    public GlobalMaximumStage(Workbench workbench, Tensor entering) {
        this.workbench = workbench;
        device = workbench.device();
        long[] dimensions = Layouts.dimensions(entering.layout());
        count = dimensions[0];
        channels = dimensions[1];
        pixels = dimensions[2] * dimensions[3];
        input = workbench.in(Layouts.channelsLast(count, channels, dimensions[2], dimensions[3]), entering);
        output = device.allocate(Layouts.channelsLast(count, channels, 1, 1));
        long[] whole = {dimensions[2], dimensions[3]};
        long[] none = {0, 0};
        pooling_forward.primitive_desc description = new pooling_forward.primitive_desc(
                device.engine(),
                prop_kind.forward_inference,
                algorithm.pooling_max,
                input.layout(),
                output.layout(),
                whole,
                whole,
                none,
                none,
                none);
        workbench.add(new pooling_forward(description), Map.of(DNNL_ARG_SRC, input, DNNL_ARG_DST, output));
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        Tensor isLargest = device.allocate(input.layout());
        addSpread(output, isLargest);
        workbench.add(Formula.equality(input, isLargest).into(device, isLargest));
        Tensor share = device.allocate(output.layout());
        addSums(isLargest, share);
        Tensor gradient = workbench.in(output.layout(), outputGradient);
        workbench.add(Formula.quotient(gradient, share).into(device, share));
        Tensor inputGradient = device.allocate(input.layout());
        addSpread(share, inputGradient);
        workbench.add(Formula.product(isLargest, inputGradient).into(device, inputGradient));
        return Optional.of(inputGradient);
    }

    /** Each channel's value at all of its pixels: a product with a column of ones. */
    private void addSpread(Tensor values, Tensor images) {
        Tensor ones = device.view(Layouts.plain(1, pixels, 1), workbench.ones(pixels, 1), 0);
        multiply(ones, view(1, values), view(pixels, images));
    }

    /** The sum of each channel's values. */
    private void addSums(Tensor images, Tensor sums) {
        Tensor ones = device.view(Layouts.plain(1, 1, pixels), workbench.ones(1, pixels), 0);
        multiply(ones, view(pixels, images), view(1, sums));
    }

    /** Images as matrices, a row per pixel. */
    private Tensor view(long rows, Tensor images) {
        return device.view(Layouts.plain(count, rows, channels), images, 0);
    }

    private void multiply(Tensor left, Tensor right, Tensor product) {
        workbench.add(workbench.device().multiply(left, right, product));
    }
}
