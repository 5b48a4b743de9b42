package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.trainer.engine.EngineDescription;
import java.nio.file.Path;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;

/** The native libraries of oneDNN. */
public final class OneDnnNatives {

    private OneDnnNatives() {}

    /**
     * Unpacks them into JavaCPP's cache if they are not there yet, and loads them.
     *
     * @throws LinkageError if there are none for this machine, or they can't be loaded
     */
    public static void load() {
        Loader.load(dnnl.class);
    }

    static EngineDescription description() {
        dnnl_version_t version = dnnl.version();
        return new EngineDescription(
                "onednn",
                "oneDNN " + version.major() + "." + version.minor() + "." + version.patch(),
                Path.of(Loader.load(dnnl.class)).getParent().getFileName() + " "
                        + dnnl.get_effective_cpu_isa().toString(),
                threads());
    }

    // oneDNN takes what OpenMP takes; it has no function that tells
    private static int threads() {
        String variable = System.getenv("OMP_NUM_THREADS");
        return variable == null ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(variable);
    }
}
