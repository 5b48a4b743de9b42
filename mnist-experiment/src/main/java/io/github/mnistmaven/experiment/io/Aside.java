package io.github.mnistmaven.experiment.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where something is written before it takes its place. The name says which process writes it, so that what a killed
 * one left is known, and goes when the next one writes the same.
 */
final class Aside {
    // another JVM may have had this one's process id before, as in a container
    private static final String OWNER = ProcessHandle.current().pid() + "-"
            + HexFormat.of().toHexDigits((int) UUID.randomUUID().getMostSignificantBits());

    private static final Pattern UNIQUE = Pattern.compile("((\\d{1,18})-[0-9a-f]{8})-[0-9a-f]{16}\\.tmp");

    private Aside() {}

    /** A new path in {@code directory} for what is to become {@code target}. */
    static Path of(Path target, Path directory) {
        return directory.resolve(prefix(target) + OWNER + "-"
                + HexFormat.of().toHexDigits(UUID.randomUUID().getLeastSignificantBits()) + ".tmp");
    }

    /**
     * Takes away what processes that are gone left in {@code directory} for {@code target}, as far as that is possible.
     */
    static void sweep(Path target, Path directory) {
        try {
            for (Path left : list(directory)) {
                String name = left.getFileName().toString();
                if (name.startsWith(prefix(target))
                        && isLeft(name.substring(prefix(target).length()))) {
                    DirectoryTree.delete(left);
                }
            }
        } catch (IOException e) {
            // whoever wants to write there is told by that
        }
    }

    private static boolean isLeft(String unique) {
        Matcher matcher = UNIQUE.matcher(unique);
        if (!matcher.matches() || matcher.group(1).equals(OWNER)) {
            return false;
        }
        long pid = Long.parseLong(matcher.group(2));
        return pid == ProcessHandle.current().pid()
                || !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static String prefix(Path target) {
        return "." + target.getFileName() + ".";
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> content = Files.list(directory)) {
            return content.toList();
        }
    }
}
