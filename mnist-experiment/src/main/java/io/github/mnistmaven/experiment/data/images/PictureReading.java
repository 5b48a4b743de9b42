package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.picture.decode.DecodingBudget;
import io.github.mnistmaven.experiment.picture.decode.PictureDecoder;
import io.github.mnistmaven.experiment.picture.decode.PictureHeader;
import io.github.mnistmaven.experiment.picture.decode.UnreadablePictureException;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.picture.PicturePixels;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads pictures of a directory, each as it was when the directory was listed. However many threads read, they share
 * 300 MB.
 */
final class PictureReading {
    /** For files as they are, and for what they become. */
    private static final long FILES = 100_000_000;

    private static final long PICTURES = 200_000_000;

    /** Of a decoded picture: four samples, and what turns and converts it. */
    private static final int BYTES_OF_A_PIXEL = 8;

    private final FileCheck check;
    private final Preparation preparation;
    private final PictureDecoder decoder;
    private final MemoryBudget files = new MemoryBudget(FILES);
    private final MemoryBudget pictures = new MemoryBudget(PICTURES);

    PictureReading(Path directory, Preparation preparation) throws IOException {
        this.check = FileCheck.in(directory);
        this.preparation = preparation;
        this.decoder = new PictureDecoder(DecodingBudget.ofThisJvm(), preparation.exif());
    }

    /** What came of reading a picture. */
    sealed interface Result<T> {
        /** It was read. */
        record Read<T>(PictureFile file, T value) implements Result<T> {}

        /** It can't be read. */
        record Broken<T>(PictureFile file, String why) implements Result<T> {}
    }

    /** The size of a picture, as its file says. */
    Result<PictureHeader> header(PictureFile file) throws IOException {
        try {
            return new Result.Read<>(file, decoder.header(path(file)));
        } catch (UnreadablePictureException e) {
            return new Result.Broken<>(file, e.getMessage());
        } catch (AccessDeniedException e) {
            return new Result.Broken<>(file, "permission denied");
        }
    }

    /**
     * The pixels of a picture as an image of {@code shape}.
     *
     * @throws DatasetException if the file changed since it was listed
     */
    Result<byte[]> pixels(PictureFile file, Shape shape) throws IOException, InterruptedException {
        try {
            return new Result.Read<>(file, files.with(file.size(), () -> pixels(content(file), shape)));
        } catch (UnreadablePictureException e) {
            return new Result.Broken<>(file, e.getMessage());
        } catch (AccessDeniedException e) {
            return new Result.Broken<>(file, "permission denied");
        }
    }

    private byte[] pixels(byte[] content, Shape shape) throws IOException, InterruptedException {
        PictureHeader header = decoder.header(content);
        return pictures.with(
                (long) header.width() * header.height() * BYTES_OF_A_PIXEL,
                () -> PicturePixels.of(decoder.decode(content), shape, preparation));
    }

    private byte[] content(PictureFile file) throws IOException {
        if (file.size() > FILES) {
            throw new UnreadablePictureException("a file of " + file.size() / 1_000_000 + " MB; expected at most "
                    + FILES / 1_000_000 + ": make the picture smaller, or save it as PNG or JPEG");
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(path(file))) {
            // one that grows while it is read could have no end
            content = in.readNBytes((int) file.size() + 1);
        }
        requireUnchanged(file, content.length);
        return content;
    }

    private void requireUnchanged(PictureFile file, int read) throws IOException {
        try {
            if (read == file.size() && check.of(file.name()).equals(file)) {
                return;
            }
        } catch (FileCheck.RefusedFileException e) {
            // then it is another one, too
        }
        throw new DatasetException(check.directory() + ": " + Quoted.plain(file.name(), 200)
                + " changed while it was read; run the goal again once nobody writes there");
    }

    private Path path(PictureFile file) {
        return check.directory().resolve(file.name());
    }
}
