package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.Interpolation;

/** Makes values between pixels. */
interface Interpolator {

    static Interpolator of(Interpolation interpolation) {
        return switch (interpolation) {
            case NEAREST -> new Nearest();
            case BILINEAR -> new Bilinear();
            case BICUBIC -> new Bicubic();
        };
    }

    /**
     * Looks {@code plane} up at all {@code places}.
     *
     * @param out receives the values, 0 to 1, {@code step} apart from {@code offset} on
     */
    void apply(PaddedPlane plane, Places places, float[] out, int offset, int step);
}
