package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.interop.Agreement;
import io.github.mnistmaven.bench.interop.AgreementText;
import io.github.mnistmaven.bench.process.Directories;
import io.github.mnistmaven.bench.setting.Settings;
import io.github.mnistmaven.experiment.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The command that runs our model files with the libraries that they are written for, and theirs with us. */
public final class Interop {

    private Interop() {}

    /**
     * Runs what there is to run, prints the tables, and writes them to {@code interop/results.md} below the output
     * directory. A library that is not there is passed over, and the tables say so.
     *
     * @param args {@code root}, {@code output}, {@code maven}, {@code repository}, {@code interop.*}, and those
     *     {@code bench.*} that say where Pythons are, each as {@code key=value}
     * @throws IllegalArgumentException if one of them is wrong; nothing was run
     * @throws DisagreementException if a library does not take a file, or makes something else of it
     */
    public static void main(String[] args) throws IOException, InterruptedException, DisagreementException {
        Settings settings = Settings.of(args);
        Path output = Directories.empty(settings.path("output").resolve("interop"));
        Agreement agreement =
                InteropSession.of(settings, output, System.out::println).run();
        String text = AgreementText.of(agreement);
        AtomicFile.write(output.resolve("results.md"), text);
        System.out.println("\n" + text + "\nwritten to " + output);
        List<String> problems = agreement.problems();
        DisagreementException.unless(
                problems.isEmpty(),
                problems.size() + " of what has to hold does not; the first: "
                        + problems.stream().findFirst().orElse(""));
    }
}
