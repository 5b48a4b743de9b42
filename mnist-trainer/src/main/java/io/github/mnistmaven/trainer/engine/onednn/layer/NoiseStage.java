package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.SampleNoise;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Arrays;
import java.util.Optional;

/** Random numbers that disturb what enters, while training; programs that classify have no such stage. */
public final class NoiseStage implements Stage {
    private final Workbench workbench;
    private final boolean multiplies;
    private final Tensor noise;
    private final Tensor output;

    private NoiseStage(Workbench workbench, SampleNoise source, boolean multiplies, int sharing, Tensor input) {
        this.workbench = workbench;
        this.multiplies = multiplies;
        noise = draw(source, sharing, input);
        output = workbench.device().allocate(input.layout());
        Formula disturbed = multiplies ? Formula.product(input, noise) : Formula.sum(input, noise);
        workbench.add(disturbed.into(workbench.device(), output));
    }

    /** Dropout: each value is multiplied by a factor of its own. */
    public static NoiseStage factors(Workbench workbench, SampleNoise factors, Tensor input) {
        return new NoiseStage(workbench, factors, true, 1, input);
    }

    /** Spatial dropout: all values of a channel are multiplied by one factor. */
    public static NoiseStage channelFactors(Workbench workbench, SampleNoise factors, Tensor input) {
        long[] dimensions = Layouts.dimensions(input.layout());
        return new NoiseStage(workbench, factors, true, Math.toIntExact(dimensions[2] * dimensions[3]), input);
    }

    /** A summand is added to each value. */
    public static NoiseStage summands(Workbench workbench, SampleNoise summands, Tensor input) {
        return new NoiseStage(workbench, summands, false, 1, input);
    }

    /**
     * Draws the numbers of each batch.
     *
     * @param sharing how many values, one behind the other, share a number
     */
    private Tensor draw(SampleNoise source, int sharing, Tensor input) {
        Tensor drawn = workbench.device().allocate(Layouts.plain(Layouts.dimensions(input.layout())));
        float[] values = new float[drawn.count()];
        float[] numbers = sharing == 1 ? values : new float[values.length / sharing];
        workbench.beforeSteps(batch -> {
            source.draw(batch, numbers);
            for (int i = 0; i < numbers.length && sharing > 1; i++) {
                Arrays.fill(values, i * sharing, (i + 1) * sharing, numbers[i]);
            }
            drawn.put(values);
        });
        return workbench.in(input.layout(), drawn);
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        if (!multiplies) {
            return Optional.of(outputGradient);
        }
        Tensor gradient = workbench.in(output.layout(), outputGradient);
        workbench.add(Formula.product(gradient, noise).into(workbench.device(), gradient));
        return Optional.of(gradient);
    }
}
