package io.github.mnistmaven.bench.contender;

import io.github.mnistmaven.bench.process.Child;
import io.github.mnistmaven.bench.setting.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds Pythons that have a library.
 *
 * @param program what is asked: it is called with {@code keras} or {@code torch}, and prints as its last line the path
 *     of a Python that has it, or ends with another exit code than 0; need not exist
 * @param console told of what it does not find
 */
public record Peers(Path program, Consumer<String> console) {
    /** In place of interpreters: those that the program finds. */
    private static final String AUTO = "auto";

    private static final String ANY_PYTHON = "python3";

    /** Those of a command's settings. */
    public static Peers of(Settings settings, Consumer<String> console) {
        return new Peers(
                settings.path("root").resolve(settings.text("bench.peers")).normalize(), console);
    }

    /**
     * The interpreters that a setting names.
     *
     * @param named {@code auto} alone: the one that the program finds, or {@code python3} where there is none
     * @param library {@code keras} or {@code torch}
     */
    public List<String> interpreters(List<String> named, String library) throws InterruptedException {
        return named.equals(List.of(AUTO)) ? List.of(find(library).orElse(ANY_PYTHON)) : named;
    }

    private Optional<String> find(String library) throws InterruptedException {
        String question = program + " " + library;
        // what it does may take minutes: say what is going on
        ProcessBuilder command =
                new ProcessBuilder(program.toString(), library).redirectError(ProcessBuilder.Redirect.INHERIT);
        try (Child child = Child.start(command);
                BufferedReader lines = child.process().inputReader()) {
            Optional<String> last = lines.lines().reduce((line, next) -> next);
            if (child.process().waitFor() == 0 && last.isPresent()) {
                return last;
            }
            console.accept(question + " found no Python, so " + ANY_PYTHON + " is taken");
        } catch (IOException e) {
            console.accept("there is no program " + question + ", so " + ANY_PYTHON + " is taken");
        }
        return Optional.empty();
    }
}
