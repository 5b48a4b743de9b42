package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Optional;

/**
 * Vectors of a batch less the first of them. What is the same in all of them, as what convolutions make of an image's
 * black border is, becomes an exact zero, and so does what normalization makes of it. The mean of equal values that are
 * not zero is rounded: they would differ from it, and a ReLU that follows would take or stop gradients by chance.
 *
 * @param values what is left, in the dimensions that the vectors have
 * @param first what was subtracted; empty for nothing
 */
record Shift(Tensor values, Optional<Tensor> first) {

    /** {@code vectors} as they are. */
    static Shift none(Tensor vectors) {
        return new Shift(vectors, Optional.empty());
    }

    /** @param vectors matrices of a row per image, or images that are looked at as such */
    static Shift of(Workbench workbench, Tensor vectors) {
        Device device = workbench.device();
        Tensor plain = workbench.in(Layouts.plain(Layouts.dimensions(vectors.layout())), vectors);
        long length = plain.count() / workbench.count();
        Tensor shifted = device.allocate(plain.layout());
        workbench.add(Formula.difference(
                        device.view(Layouts.plain(workbench.count(), length), plain, 0),
                        device.view(Layouts.plain(1, length), plain, 0))
                .into(device, device.view(Layouts.plain(workbench.count(), length), shifted, 0)));
        return new Shift(shifted, Optional.of(device.view(Layouts.plain(length), plain, 0)));
    }

    /** The mean of the vectors, given that of what is left. */
    Tensor undo(Workbench workbench, Tensor mean) {
        return first.map(vector -> {
                    Tensor sum = workbench.device().allocate(mean.layout());
                    workbench.add(Formula.sum(mean, vector).into(workbench.device(), sum));
                    return sum;
                })
                .orElse(mean);
    }
}
