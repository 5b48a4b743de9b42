package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.Progress;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.experiment.picture.decode.PictureHeader;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The pictures of a data set as they enter a network: found in the cache, or decoded into it. What is in an earlier
 * cache and has not changed since is taken from there.
 */
final class DecodedPictures {
    private final Path file;
    private final CacheKey key;
    private final PictureReading reading;

    DecodedPictures(ImageDirectory source, DataLocation location) throws IOException {
        this.key = CacheKey.of(source, location.path());
        this.file = location.cache().resolve(key.name());
        this.reading = new PictureReading(location.path(), source.preparation());
    }

    /** The cache, if there is one that has all of {@code wanted} as they are now. */
    Optional<PixelCache> find(Collection<PictureFile> wanted) throws IOException {
        Optional<PixelCache> cache = PixelCache.open(file, key.settings());
        if (cache.isPresent() && !cache.get().covers(wanted)) {
            cache.get().close();
            return Optional.empty();
        }
        return cache;
    }

    /**
     * Decodes {@code wanted}, as far as that is not done, into a new cache.
     *
     * @param shape the shape of all images
     */
    PixelCache make(List<PictureFile> wanted, Shape shape, Progress progress) throws IOException {
        Optional<PixelCache> earlier = PixelCache.open(file, key.settings());
        Optional<PixelCache> usable = earlier.filter(cache -> cache.shape().equals(shape));
        try {
            AtomicFile.write(file, out -> write(wanted, shape, usable, out, progress));
        } catch (IOException e) {
            // of what went wrong, only this has a message for people
            throw e.getCause() instanceof DatasetException told ? told : e;
        } finally {
            if (earlier.isPresent()) {
                earlier.get().close();
            }
        }
        return PixelCache.open(file, key.settings())
                .orElseThrow(() -> new DatasetException(file + " was written, and can't be read; look at the disk"));
    }

    private void write(
            List<PictureFile> wanted, Shape shape, Optional<PixelCache> earlier, OutputStream out, Progress progress)
            throws IOException {
        CacheWriter writer = new CacheWriter(out);
        int[] done = {0};
        Workers.each(wanted, file -> pixels(file, shape, earlier), result -> {
            add(result, writer);
            progress.read(++done[0], wanted.size());
        });
        writer.finish(key.settings(), shape);
    }

    private PictureReading.Result<byte[]> pixels(PictureFile file, Shape shape, Optional<PixelCache> earlier)
            throws IOException, InterruptedException {
        Optional<CacheEntry> known = earlier.flatMap(cache -> cache.find(file));
        if (known.isPresent() && known.get().broken().isEmpty()) {
            try {
                return new PictureReading.Result.Read<>(file, earlier.get().pixels(known.get()));
            } catch (IOException damaged) {
                // then it is decoded once more
            }
        }
        return reading.pixels(file, shape);
    }

    private static void add(PictureReading.Result<byte[]> result, CacheWriter writer) throws IOException {
        if (result instanceof PictureReading.Result.Read<byte[]> read) {
            writer.add(read.file(), read.value());
        } else if (result instanceof PictureReading.Result.Broken<byte[]> broken) {
            writer.addBroken(broken.file(), broken.why());
        }
    }

    /** The sizes of pictures, as their files say; each is looked into as far as that takes. */
    List<PictureReading.Result<PictureHeader>> headers(List<PictureFile> files) throws IOException {
        List<PictureReading.Result<PictureHeader>> headers = new ArrayList<>();
        Workers.each(files, reading::header, headers::add);
        return headers;
    }
}
