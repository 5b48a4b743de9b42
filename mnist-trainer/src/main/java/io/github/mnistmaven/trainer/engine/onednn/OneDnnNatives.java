package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.trainer.engine.EngineDescription;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.cpu_isa_hints;
import org.bytedeco.dnnl.global.dnnl.fpmath_mode;
import org.bytedeco.javacpp.Loader;

/** The native libraries of oneDNN. */
public final class OneDnnNatives {
    private static final String INSTRUCTION_SET = "ONEDNN_MAX_CPU_ISA";
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\s*(\\d{1,6})");

    private OneDnnNatives() {}

    /**
     * Unpacks them into JavaCPP's cache if they are not there yet, and loads them. Of the environment, they may take
     * the instruction set and the number of threads, which the digest covers, but nothing else that changes figures.
     *
     * @throws LinkageError if there are none for this machine, or they can't be loaded
     */
    public static void load() {
        Loader.load(dnnl.class);
        dnnl.set_default_fpmath_mode(fpmath_mode.strict);
        dnnl.set_cpu_isa_hints(cpu_isa_hints.no_hints);
        requested().filter(wanted -> !wanted.equalsIgnoreCase(instructionSet())).ifPresent(OneDnnNatives::tell);
    }

    // the log of a trainer, which the build then points to
    private static void tell(String wanted) {
        System.err.println("oneDNN computes with " + instructionSet() + ", although " + INSTRUCTION_SET + " says "
                + wanted + ", as the digest of this run does; set it to "
                + instructionSet().toUpperCase(Locale.ROOT));
    }

    private static Optional<String> requested() {
        return Optional.ofNullable(System.getenv(INSTRUCTION_SET));
    }

    private static String instructionSet() {
        return dnnl.get_effective_cpu_isa().toString();
    }

    static EngineDescription description() {
        dnnl_version_t version = dnnl.version();
        return new EngineDescription(
                "onednn",
                "oneDNN " + version.major() + "." + version.minor() + "." + version.patch(),
                Path.of(Loader.load(dnnl.class)).getParent().getFileName() + " " + instructionSet(),
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
