package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.trainer.engine.EngineDescription;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;

/** The native libraries of oneDNN. */
public final class OneDnnNatives {
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\s*(\\d{1,6})");

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

    // what OpenMP makes of its variable, which may be a list for nested regions; oneDNN has no function that tells
    private static int threads() {
        String variable = System.getenv().getOrDefault("OMP_NUM_THREADS", "");
        Matcher number = LEADING_NUMBER.matcher(variable);
        return number.find()
                ? Integer.parseInt(number.group(1))
                : Runtime.getRuntime().availableProcessors();
    }
}
