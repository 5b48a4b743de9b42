package io.github.mnistmaven.experiment.text;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The user's home directory, whose name is in no file that people send to others: there it is {@code ~}, as in a shell.
 *
 * @param directory where it is
 */
public record Home(Path directory) {
    private static final String SIGN = "~";

    public Home {
        directory = directory.toAbsolutePath().normalize();
    }

    /** That of the user who runs this JVM. */
    public static Home ofUser() {
        return new Home(Path.of(System.getProperty("user.home")));
    }

    /** Whether {@code path} is below it. Of a process without a home of its own it is the root, which says nothing. */
    public boolean holds(Path path) {
        return directory.getNameCount() > 0 && path.startsWith(directory) && !path.equals(directory);
    }

    /** {@code path} as files have it that people send, with slashes; empty if it is elsewhere. */
    public Optional<String> portable(Path path) {
        return holds(path)
                ? Optional.of(SIGN + "/" + directory.relativize(path).toString().replace(File.separatorChar, '/'))
                : Optional.empty();
    }

    /** {@code text} with {@code ~} in place of this directory's name, wherever it stands for that directory. */
    public String hiddenIn(String text) {
        if (directory.getNameCount() == 0) {
            return text;
        }
        Pattern name = Pattern.compile("(?<![\\w.-])" + Pattern.quote(directory.toString()) + "(?![\\w.-])");
        return name.matcher(text).replaceAll(Matcher.quoteReplacement(SIGN));
    }

    /** The path that {@code text} stands for, {@code ~} being this directory. */
    public String resolve(String text) {
        return text.startsWith(SIGN + "/")
                ? directory.resolve(text.substring(2)).toString()
                : text;
    }
}
