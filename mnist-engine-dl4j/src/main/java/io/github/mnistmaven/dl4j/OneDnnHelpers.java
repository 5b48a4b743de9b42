package io.github.mnistmaven.dl4j;

import org.deeplearning4j.config.DL4JSystemProperties;

/**
 * Brings DL4J's oneDNN layer helpers to life, which train a convolution two to three times as fast. In 1.0.0-M2.1 they
 * are dead code for three reasons:
 *
 * <ol>
 *   <li>the system property that disables them is true unless it is set: {@link #enable()} sets it;
 *   <li>they look up {@code org.nd4j.nativeblas.Nd4jCpu$Environment}, which has moved: this module has a class of that
 *       name;
 *   <li>they call its method {@code isUseMKLDNN}, which has been renamed: that class has it.
 * </ol>
 */
final class OneDnnHelpers {

    private OneDnnHelpers() {}

    /** Lets networks that are made from now on use the helpers, unless the property says otherwise. */
    static void enable() {
        if (System.getProperty(DL4JSystemProperties.DISABLE_HELPER_PROPERTY) == null) {
            System.setProperty(DL4JSystemProperties.DISABLE_HELPER_PROPERTY, "false");
        }
    }
}
