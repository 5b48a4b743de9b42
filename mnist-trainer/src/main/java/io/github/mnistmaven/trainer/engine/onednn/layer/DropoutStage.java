package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.DropoutMask;
import io.github.mnistmaven.trainer.engine.onednn.device.ByteTensor;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.dnnl.memory;

/** Dropout while training; programs that classify have no such stage. */
public final class DropoutStage implements Stage {
    private final Workbench workbench;
    private final double factor;
    /** 1 where a value stays, 0 where it is dropped, in the input's layout. */
    private final Tensor kept;

    private final Tensor output;

    private DropoutStage(Workbench workbench, DropoutMask mask, int sharing, Tensor input) {
        this.workbench = workbench;
        factor = mask.factor();
        kept = draw(mask, sharing, input.layout());
        output = workbench.device().allocate(input.layout());
        apply(input, output);
    }

    /** Each value is dropped or not by itself. */
    public static DropoutStage ofValues(Workbench workbench, DropoutMask mask, Tensor input) {
        return new DropoutStage(workbench, mask, 1, input);
    }

    /** All values of a channel are dropped, or none. */
    public static DropoutStage ofChannels(Workbench workbench, DropoutMask mask, Tensor input) {
        long[] dimensions = Layouts.dimensions(input.layout());
        return new DropoutStage(workbench, mask, Math.toIntExact(dimensions[2] * dimensions[3]), input);
    }

    /**
     * Draws the mask of each batch. It leaves Java as bytes, which oneDNN makes floats of: a quarter to write and copy.
     *
     * @param sharing how many values, one behind the other, are dropped together
     */
    private Tensor draw(DropoutMask mask, int sharing, memory.desc layout) {
        Device device = workbench.device();
        ByteTensor drawn = device.bytes(Layouts.plain(Layouts.dimensions(layout)));
        byte[] values = new byte[drawn.count()];
        byte[] draws = sharing == 1 ? values : new byte[values.length / sharing];
        workbench.beforeSteps(batch -> {
            mask.draw(batch, draws);
            for (int i = 0; i < draws.length && sharing > 1; i++) {
                Arrays.fill(values, i * sharing, (i + 1) * sharing, draws[i]);
            }
            drawn.put(values);
        });
        Tensor floats = device.allocate(layout);
        workbench.add(device.copy(drawn, floats));
        return floats;
    }

    private void apply(Tensor from, Tensor to) {
        workbench.add(Formula.product(from, kept).linear(factor, 0).into(workbench.device(), to));
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        Tensor gradient = workbench.in(output.layout(), outputGradient);
        apply(gradient, gradient);
        return Optional.of(gradient);
    }
}
