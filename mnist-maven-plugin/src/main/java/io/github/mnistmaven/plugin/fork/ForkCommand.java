package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.OwnerOnly;
import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a trainer is started.
 *
 * @param java the {@code java} program
 * @param jvmArguments arguments of the JVM, class path excepted
 * @param classes the archive of the classes on the class path; empty to do without
 * @param argLine further arguments of the JVM in one text, as a user wrote it
 * @param classPath the trainer's class path
 * @param environment what is set in the child's environment besides what it inherits
 * @param secrets the names of those of its variables whose values are shown to nobody: a user's own
 * @param directory the run directory, holding the plan
 * @param data where the plan's data lie
 */
public record ForkCommand(
        Path java,
        List<String> jvmArguments,
        Optional<ClassArchive> classes,
        String argLine,
        List<Path> classPath,
        Map<String, String> environment,
        Set<String> secrets,
        RunDirectory directory,
        DataLocation data) {

    public ForkCommand {
        jvmArguments = List.copyOf(jvmArguments);
        classPath = List.copyOf(classPath);
        environment = Map.copyOf(environment);
        secrets = Set.copyOf(secrets);
    }

    /**
     * The process, ready to start. Its arguments go through a file: a class path is too long for some systems' command
     * lines.
     *
     * @throws IOException if the argument file or the log can't be written
     */
    ProcessBuilder toProcess() throws IOException {
        byte[] lines = (String.join("\n", arguments()) + "\n").getBytes(encodingOfTheLauncher());
        // both may hold what is nobody else's business: a user's arguments, and whatever native code prints
        AtomicFile.writeOwnerOnly(directory.arguments(), out -> out.write(lines));
        OwnerOnly.replace(directory.log());
        List<String> words = new ArrayList<>(List.of(java.toString()));
        // not in the file: who starts the trainer by hand neither writes an archive nor depends on one
        classes.ifPresent(archive -> words.addAll(archive.arguments()));
        words.add("@" + directory.arguments());
        words.add(ForkProtocol.ATTACHED);
        ProcessBuilder process = new ProcessBuilder(words);
        process.directory(directory.path().toFile());
        // two write it: the child, and whoever finds something besides events in its output
        process.redirectError(ProcessBuilder.Redirect.appendTo(directory.log().toFile()));
        process.environment().putAll(environment);
        return process;
    }

    /** What runs the trainer again, for people: without the values of secret variables. */
    String commandLine() {
        Stream<String> variables = new TreeMap<>(environment)
                .entrySet().stream()
                        .filter(variable -> !secrets.contains(variable.getKey()))
                        .map(variable -> variable.getKey() + "=" + variable.getValue());
        Stream<String> program = Stream.of(quoted(java.toString()), quoted("@" + directory.arguments()));
        return Stream.concat(variables, program).collect(Collectors.joining(" "));
    }

    // java splits an argument file into arguments as a shell does, so a user's text goes in as it is
    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        jvmArguments.forEach(argument -> arguments.add(quoted(argument)));
        arguments.add(argLine);
        arguments.add("-cp");
        arguments.add(quoted(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        arguments.add(ForkProtocol.MAIN_CLASS);
        arguments.add(quoted(directory.path().toString()));
        arguments.add(quoted(data.path().toString()));
        arguments.add(quoted(data.cache().toString()));
        return arguments;
    }

    // java reads an argument file as it reads a command line: on Windows in the system's code page, not in UTF-8
    private static Charset encodingOfTheLauncher() {
        return Charset.forName(System.getProperty("sun.jnu.encoding"));
    }

    // the syntax of java's argument files: double quotes, with backslash as the escape
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
