package io.github.mnistmaven.trainer.engine.dl4j;

import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;

/** The native libraries of ND4J. */
public final class Dl4jNatives {

    private Dl4jNatives() {}

    /** Unpacks them into JavaCPP's cache if they are not there yet, and loads them. */
    public static void load() {
        Loader.load(Nd4jCpu.class);
    }
}
