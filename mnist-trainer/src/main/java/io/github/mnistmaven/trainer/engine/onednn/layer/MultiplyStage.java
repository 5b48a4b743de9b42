package io.github.mnistmaven.trainer.engine.onednn.layer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.reduction;

/**
 * The product of what enters a block of stages and what leaves it: value by value, or one value for all pixels of a
 * channel. Neither is overwritten: the way back needs both.
 */
public final class MultiplyStage implements Stage {
    private final Workbench workbench;
    private final StageSequence block;
    private final Tensor input;
    private final Tensor factors;
    private final Tensor output;

    /** @param block stages that make as many values as enter, or as there are channels */
    public MultiplyStage(Workbench workbench, StageSequence block) {
        this.workbench = workbench;
        this.block = block;
        input = block.input();
        factors = isOfChannels() ? ofPixel(block.output()) : workbench.like(input, block.output());
        output = product(input, factors);
    }

    private boolean isOfChannels() {
        return values(input) != values(block.output());
    }

    /** Without what a layout adds to fill its blocks of channels. */
    private static long values(Tensor tensor) {
        return LongStream.of(Layouts.dimensions(tensor.layout())).reduce(1, (a, b) -> a * b);
    }

    /** One value per channel as images of one pixel. */
    private Tensor ofPixel(Tensor values) {
        long[] dimensions = Layouts.dimensions(values.layout());
        Tensor plain = workbench.in(Layouts.plain(dimensions), values);
        return workbench.device().view(Layouts.plain(dimensions[0], dimensions[1], 1, 1), plain, 0);
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean isTrained() {
        return block.isTrained();
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        Tensor gradient = workbench.like(input, outputGradient);
        Optional<Tensor> through = block.backward(ofFactors(product(gradient, input)), inputGradientWanted);
        return through.map(inner -> sum(product(gradient, factors), inner));
    }

    /** The gradient of what leaves the block, as it leaves it. */
    private Tensor ofFactors(Tensor products) {
        if (!isOfChannels()) {
            return products;
        }
        Tensor sums = workbench.device().allocate(factors.layout());
        reduction.primitive_desc description = new reduction.primitive_desc(
                workbench.device().engine(), algorithm.reduction_sum, products.layout(), sums.layout(), 0, 0);
        workbench.add(new reduction(description), Map.of(DNNL_ARG_SRC, products, DNNL_ARG_DST, sums));
        return workbench
                .device()
                .view(Layouts.plain(Layouts.dimensions(block.output().layout())), sums, 0);
    }

    private Tensor product(Tensor left, Tensor right) {
        Tensor product = workbench.device().allocate(left.layout());
        workbench.add(Formula.product(left, right).into(workbench.device(), product));
        return product;
    }

    private Tensor sum(Tensor first, Tensor second) {
        Tensor sum = workbench.device().allocate(first.layout());
        workbench.add(Formula.sum(first, workbench.like(first, second)).into(workbench.device(), sum));
        return sum;
    }
}
