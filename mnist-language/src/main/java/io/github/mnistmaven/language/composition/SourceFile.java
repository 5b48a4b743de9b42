package io.github.mnistmaven.language.composition;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A file that an experiment is read from. */
sealed interface SourceFile {

    /** The file that {@code path} names in this one; empty if there can be no such file. */
    Optional<SourceFile> relative(String path);

    /** A file on disk. */
    record OnDisk(Path path) implements SourceFile {
        public OnDisk {
            path = path.toAbsolutePath().normalize();
        }

        @Override
        public Optional<SourceFile> relative(String other) {
            try {
                return Optional.of(new OnDisk(path.resolveSibling(other)));
            } catch (InvalidPathException noFileCanBeCalledThat) {
                return Optional.empty();
            }
        }
    }

    /**
     * A file in a jar.
     *
     * @param entry its path from the root, with slashes; none of its parts is {@code ..}
     */
    record InJar(Coordinates artifact, String entry) implements SourceFile {

        /**
         * The file at {@code path} from the root of {@code artifact}; empty if that leads out of it or is not a path.
         */
        static Optional<SourceFile> of(Coordinates artifact, String path) {
            Deque<String> parts = new ArrayDeque<>();
            for (String part : path.split("/", -1)) {
                boolean outside = part.equals("..") && parts.pollLast() == null;
                if (outside || part.isEmpty() || part.indexOf('\\') >= 0 || part.indexOf('\0') >= 0) {
                    return Optional.empty();
                }
                if (!part.equals(".") && !part.equals("..")) {
                    parts.addLast(part);
                }
            }
            return parts.isEmpty() ? Optional.empty() : Optional.of(new InJar(artifact, String.join("/", parts)));
        }

        @Override
        public Optional<SourceFile> relative(String path) {
            String directory = entry.substring(0, entry.lastIndexOf('/') + 1);
            return path.startsWith("/") ? Optional.empty() : of(artifact, directory + path);
        }

        @Override
        public String toString() {
            return artifact + "!/" + entry;
        }
    }
}
