package io.github.mnistmaven.experiment.text;

import java.nio.file.Path;

/** A path as a message shows it: short, and the same on every operating system. */
public final class ShownPath {

    private ShownPath() {}

    /** {@code path} relative to {@code base} if it lies below it, in full otherwise; with slashes everywhere. */
    public static String of(Path path, Path base) {
        Path absolute = path.toAbsolutePath().normalize();
        Path root = base.toAbsolutePath().normalize();
        boolean below = absolute.startsWith(root) && !absolute.equals(root);
        Path shown = below ? root.relativize(absolute) : absolute;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    }
}
