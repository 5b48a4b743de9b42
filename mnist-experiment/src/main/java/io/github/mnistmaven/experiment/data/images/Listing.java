package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a directory of pictures holds, by name. Files are pictures by the ends of their names; those that are not, and
 * whatever is hidden, are counted and passed over.
 *
 * @param files what may be read, in the order of their names
 * @param refused what may not, and why, by name
 * @param folders the names of directories at most two levels deep
 * @param ignored how many files, and hidden directories, are passed over
 */
record Listing(List<PictureFile> files, SortedMap<String, String> refused, SortedSet<String> folders, int ignored) {
    private static final Set<String> EXTENSIONS = Set.of("png", "jpg", "jpeg", "bmp", "gif", "webp", "tif", "tiff");
    private static final Set<String> FOREIGN = Set.of("Thumbs.db", "__MACOSX");
    private static final int DEEPEST = 32;

    /**
     * Lists a directory.
     *
     * @throws DatasetException if there is no such directory, or far too much in it
     */
    static Listing of(Path directory) throws IOException {
        return of(FileCheck.in(directory), DatasetFacts.MOST_FILES);
    }

    static Listing of(FileCheck check, int most) throws IOException {
        Walk walk = new Walk(check, most);
        Files.walkFileTree(check.directory(), EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
        List<PictureFile> files = new ArrayList<>(walk.files);
        files.sort(Comparator.comparing(PictureFile::name, CodePoints.ORDER));
        return new Listing(List.copyOf(files), walk.refused, walk.folders, walk.ignored);
    }

    /** Whether a file or directory is nobody's picture, by rule. */
    private static boolean isHidden(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") || FOREIGN.contains(name);
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString();
        return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                && name.indexOf('.') >= 0;
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final FileCheck check;
        private final int most;
        private final List<PictureFile> files = new ArrayList<>();
        private final TreeMap<String, String> refused = new TreeMap<>(CodePoints.ORDER);
        private final TreeSet<String> folders = new TreeSet<>(CodePoints.ORDER);
        private int ignored;

        Walk(FileCheck check, int most) {
            this.check = check;
            this.most = most;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (directory.equals(check.directory())) {
                return FileVisitResult.CONTINUE;
            }
            if (isHidden(directory)) {
                ignored++;
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (check.directory().relativize(directory).getNameCount() <= 2) {
                folders.add(check.name(directory));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            boolean isLinkToDirectory = attributes.isSymbolicLink() && Files.isDirectory(file);
            if (isHidden(file) || !isPicture(file) && !isLinkToDirectory && !attributes.isDirectory()) {
                ignored++;
                return FileVisitResult.CONTINUE;
            }
            String name = check.name(file);
            try {
                files.add(check.of(name, file, attributes));
            } catch (FileCheck.RefusedFileException e) {
                refused.put(name, e.getMessage());
            }
            requireFew();
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            refused.put(check.name(file), e instanceof AccessDeniedException ? "permission denied" : "can't be read");
            requireFew();
            return FileVisitResult.CONTINUE;
        }

        private void requireFew() throws DatasetException {
            if (files.size() + refused.size() > most) {
                throw new DatasetException(check.directory() + ": more than " + most
                        + " pictures; expected at most as many: name a directory that holds nothing else");
            }
        }
    }
}
