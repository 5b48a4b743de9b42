package io.github.mnistmaven.plugin.predict;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.experiment.text.ShownPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pictures that are to be classified.
 *
 * @param base what relative paths are relative to
 */
public record PictureFiles(Path base) {
    private static final int LONGEST_NAME = 200;

    /** What names of pictures end in; those that can't be read are told of, and not passed over. */
    private static final Pattern PICTURE = Pattern.compile("(?is).*\\.(png|jpe?g|bmp|gif|tiff?|webp|heic|avif)");

    /**
     * The file called {@code name}, or all pictures in the directory called so, by the code points of their names.
     * Hidden files and directories within it are passed over.
     *
     * @throws UnusablePictureException if there is no such file or directory, or no picture in it
     * @throws IOException if the directory can't be read
     */
    public List<Path> named(String name) throws UnusablePictureException, IOException {
        Path path = path(name);
        if (Files.isDirectory(path)) {
            List<Path> pictures = in(path);
            if (pictures.isEmpty()) {
                throw new UnusablePictureException("mnist.image: there is no picture in " + shown(path)
                        + "; expected files that end in .png, .jpg, .bmp, .gif, .webp or .tif, directly in it");
            }
            return pictures;
        }
        if (!Files.exists(path)) {
            throw new UnusablePictureException("mnist.image: there is no file or directory " + shown(path)
                    + "; paths are relative to the project's directory");
        }
        return List.of(path);
    }

    /** What messages call a picture. */
    public String shown(Path file) {
        return ShownPath.of(file, base);
    }

    private Path path(String name) throws UnusablePictureException {
        try {
            return base.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new UnusablePictureException(
                    "mnist.image: " + Quoted.plain(name, LONGEST_NAME) + " can't be a path: " + e.getReason());
        }
    }

    private static List<Path> in(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> isPicture(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString(), PictureFiles::compare))
                    .toList();
        }
    }

    private static boolean isPicture(String name) {
        return !name.startsWith(".") && PICTURE.matcher(name).matches();
    }

    private static int compare(String one, String other) {
        int[] first = one.codePoints().toArray();
        int[] second = other.codePoints().toArray();
        return Arrays.compare(first, second);
    }
}
