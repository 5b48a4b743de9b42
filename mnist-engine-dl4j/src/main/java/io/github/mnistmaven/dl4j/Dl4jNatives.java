package io.github.mnistmaven.dl4j;

import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

/** The native libraries of ND4J. */
public final class Dl4jNatives {

    private Dl4jNatives() {}

    /** Unpacks them into JavaCPP's cache if they are not there yet, and loads them. */
    public static void load() {
        Loader.load(Nd4jCpu.class);
    }

    /**
     * Lets whatever this thread trains run on {@code threads} native threads, and gives the same bits as a process that
     * was started with {@code OMP_NUM_THREADS} set to that. {@code Nd4j.getEnvironment().setMaxMasterThreads} looks
     * like the way to do so, but changes nothing.
     */
    public static void useThreads(int threads) {
        operations().setOmpNumThreads(threads);
        Nd4j.factory().blas().setMaxThreads(threads);
    }

    /** The number of native threads that this thread trains with. */
    static int threads() {
        return operations().ompGetMaxThreads();
    }

    private static NativeOps operations() {
        // the holder does not find its class in a process that has not used Nd4j yet
        Nd4j.getBackend();
        return NativeOpsHolder.getInstance().getDeviceNativeOps();
    }
}
