package org.nd4j.nativeblas;

import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;

/**
 * The class that DL4J asks whether ND4J was built with oneDNN, under the name it had before DL4J 1.0.0-M2 moved and
 * renamed it; answers for the real one. Found by reflection, see {@link io.github.mnistmaven.dl4j.OneDnnHelpers}.
 */
public final class Nd4jCpu$Environment {
    private static final Nd4jCpu$Environment INSTANCE = new Nd4jCpu$Environment();

    private Nd4jCpu$Environment() {}

    public static Nd4jCpu$Environment getInstance() {
        return INSTANCE;
    }

    /** Whether oneDNN is used; DL4J still calls it by its former name. */
    public boolean isUseMKLDNN() {
        return Nd4jCpu.Environment.getInstance().isUseONEDNN();
    }
}
