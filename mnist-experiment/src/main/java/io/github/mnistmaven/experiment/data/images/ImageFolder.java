package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Groups;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.data.Omissions;
import io.github.mnistmaven.experiment.data.Omissions.BrokenPicture;
import io.github.mnistmaven.experiment.data.Pixels;
import io.github.mnistmaven.experiment.data.Progress;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.experiment.model.DataSource.OnBroken;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A directory of pictures as a data set. What it holds is listed once; pictures are read when their pixels are wanted,
 * and kept decoded in one file of the cache, from which they are read from then on.
 */
public final class ImageFolder implements Dataset {
    /** A set of at most so many bytes is read into memory; one of more stays in its file. */
    static final long WHOLE = 1L << 28;

    /** What names, checksums and the like of a picture take. */
    private static final int BESIDE_PIXELS = 600;

    private static final int MOST_NAMED = 20;
    private static final int LONGEST_NAME = 200;

    private final ImageDirectory source;
    private final DataLocation location;
    private final Catalog catalog;
    private final Splitting splitting;
    private final DecodedPictures decoded;
    private Optional<PixelCache> cache;
    private Optional<SeenHeaders> headers = Optional.empty();

    /** What {@link #broken} found, until more is known of the pictures. */
    private Optional<Map<String, BrokenPicture>> broken = Optional.empty();

    private ImageFolder(ImageDirectory source, DataLocation location) throws IOException {
        this.source = source;
        this.location = location;
        this.catalog = Catalog.of(source, location.path());
        this.splitting = Splitting.of(catalog, source);
        this.decoded = new DecodedPictures(source, location);
        this.cache = decoded.find(catalog.files().values());
    }

    /**
     * Lists a directory; no picture is opened.
     *
     * @throws DatasetException if it makes no data set
     */
    public static ImageFolder open(ImageDirectory source, DataLocation location) throws IOException {
        return new ImageFolder(source, location);
    }

    @Override
    public synchronized DatasetFacts facts() throws IOException {
        requireSound();
        List<Entry> training = readable(DataSplit.TRAINING);
        requireAllClasses(training);
        return new DatasetFacts(
                shape(),
                catalog.classes(),
                training.size(),
                readable(DataSplit.VALIDATION).size(),
                readable(DataSplit.TEST).size(),
                groups(training),
                remarks());
    }

    /** Looks into all files as far as it takes to know the size of the picture, unless they were decoded before. */
    @Override
    public synchronized void check() throws IOException {
        if (cache.isEmpty()) {
            seenHeaders();
        }
        requireSound();
    }

    @Override
    public synchronized void prepare(Progress progress) throws IOException {
        if (cache.isPresent() && !cache.get().isIntact()) {
            cache.get().close();
            cache = Optional.empty();
            broken = Optional.empty();
        }
        if (cache.isEmpty()) {
            Shape shape = shape();
            cache = Optional.of(decoded.make(List.copyOf(catalog.files().values()), shape, progress));
            broken = Optional.empty();
        }
        requireSound();
    }

    @Override
    public synchronized String fingerprint() throws IOException {
        PixelCache decodedNow = prepared();
        requireSound();
        MessageDigest digest = Sha256.newDigest();
        update(digest, "images of " + shape());
        catalog.classes().forEach(name -> update(digest, "class " + name.length() + " " + name));
        for (DataSplit split : DataSplit.values()) {
            List<Entry> entries = readable(split);
            update(digest, SplitNames.of(split) + " " + entries.size());
            for (Entry entry : entries) {
                update(digest, entry.label() + " " + entry(decodedNow, entry).sha256());
            }
        }
        for (int group : groupNumbers(readable(DataSplit.TRAINING)).orElse(new int[0])) {
            update(digest, "group " + group);
        }
        return Sha256.hex(digest);
    }

    @Override
    public Images training() throws IOException {
        return images(DataSplit.TRAINING);
    }

    @Override
    public Optional<Images> validation() throws IOException {
        return splitting.sets().get(DataSplit.VALIDATION).isEmpty()
                ? Optional.empty()
                : Optional.of(images(DataSplit.VALIDATION));
    }

    @Override
    public Images test() throws IOException {
        return images(DataSplit.TEST);
    }

    @Override
    public synchronized Omissions omissions() {
        return new Omissions(catalog.ignored(), List.copyOf(broken().values()));
    }

    /** Sets that stay in their file take no memory for pixels. */
    @Override
    public synchronized long memory() throws IOException {
        long bytes = 0;
        for (DataSplit split : DataSplit.values()) {
            long images = readable(split).size();
            long pixels = images * shape().values();
            bytes += (pixels <= WHOLE ? pixels : 0) + images * BESIDE_PIXELS;
        }
        return bytes;
    }

    private synchronized Images images(DataSplit split) throws IOException {
        PixelCache pictures = prepared();
        requireSound();
        List<Entry> entries = readable(split);
        int[] labels = entries.stream().mapToInt(Entry::label).toArray();
        List<String> names = entries.stream().map(Entry::name).toList();
        Pixels pixels = entries.size() * shape().values() <= WHOLE
                ? inMemory(entries)
                : pictures.inFile(entries.stream()
                        .mapToInt(entry -> entry(pictures, entry).row())
                        .toArray());
        Images images = new Images(shape(), pixels, labels, names::get);
        return split == DataSplit.TRAINING
                ? groups(entries).map(images::withGroups).orElse(images)
                : images;
    }

    private Pixels inMemory(List<Entry> entries) throws IOException {
        byte[][] rows = new byte[entries.size()][];
        try {
            fill(rows, entries);
        } catch (IOException damaged) {
            prepare(Progress.UNHEARD);
            fill(rows, entries);
        }
        return (image, into, offset) -> System.arraycopy(rows[image], 0, into, offset, rows[image].length);
    }

    private void fill(byte[][] rows, List<Entry> entries) throws IOException {
        PixelCache pictures = cache.orElseThrow();
        for (int i = 0; i < rows.length; i++) {
            rows[i] = pictures.pixels(entry(pictures, entries.get(i)));
        }
    }

    private PixelCache prepared() throws IOException {
        if (cache.isEmpty()) {
            prepare(Progress.UNHEARD);
        }
        return cache.orElseThrow();
    }

    private CacheEntry entry(PixelCache pictures, Entry entry) {
        return pictures.find(catalog.files().get(entry.name())).orElseThrow();
    }

    private Shape shape() throws IOException {
        if (source.size().isPresent()) {
            List<Integer> size = source.size().get();
            return Shape.image(size.get(0), size.get(1), source.channels());
        }
        return cache.isPresent()
                ? cache.get().shape()
                : seenHeaders().shape(source.channels(), location.path().toString());
    }

    private SeenHeaders seenHeaders() throws IOException {
        if (headers.isEmpty()) {
            headers = Optional.of(
                    SeenHeaders.of(decoded.headers(List.copyOf(catalog.files().values()))));
            broken = Optional.empty();
        }
        return headers.get();
    }

    /** What is known so far of pictures that can't be read, by name. */
    private Map<String, BrokenPicture> broken() {
        if (broken.isEmpty()) {
            broken = Optional.of(findBroken());
        }
        return broken.get();
    }

    private Map<String, BrokenPicture> findBroken() {
        Map<String, BrokenPicture> all = new TreeMap<>(CodePoints.ORDER);
        all.putAll(catalog.broken());
        Map<String, String> found = new TreeMap<>();
        if (cache.isPresent()) {
            PixelCache pictures = cache.get();
            catalog.files()
                    .values()
                    .forEach(file -> pictures.find(file)
                            .flatMap(CacheEntry::broken)
                            .ifPresent(why -> found.put(file.name(), why)));
        } else {
            headers.ifPresent(seen -> found.putAll(seen.broken()));
        }
        found.forEach((name, why) -> all.put(name, new BrokenPicture(name, why)));
        return all;
    }

    private List<Entry> readable(DataSplit split) {
        Collection<String> unreadable = broken().keySet();
        return splitting.sets().get(split).stream()
                .filter(entry -> !unreadable.contains(entry.name()))
                .toList();
    }

    private Optional<Groups> groups(List<Entry> training) {
        return groupNumbers(training)
                .map(numbers ->
                        Groups.of(training.stream().mapToInt(Entry::label).toArray(), numbers, source.splitSeed()));
    }

    /** The numbers of groups of those pictures to train on that can be read, from 0 without gaps. */
    private Optional<int[]> groupNumbers(List<Entry> training) {
        return splitting.groups().map(all -> {
            Map<String, Integer> byName = new TreeMap<>();
            List<Entry> entries = splitting.sets().get(DataSplit.TRAINING);
            for (int i = 0; i < all.length; i++) {
                byName.put(entries.get(i).name(), all[i]);
            }
            Map<Integer, Integer> numbers = new TreeMap<>();
            return training.stream()
                    .mapToInt(entry -> numbers.computeIfAbsent(byName.get(entry.name()), any -> numbers.size()))
                    .toArray();
        });
    }

    private void requireSound() throws DatasetException {
        if (source.onBroken() == OnBroken.FAIL && !broken().isEmpty()) {
            throw new DatasetException(location.path() + ": " + leftOut()
                    + "\nmend or remove them, or leave them out with on_broken: skip");
        }
    }

    private String leftOut() {
        Map<String, BrokenPicture> unreadable = broken();
        int all = catalog.files().size() + catalog.broken().size();
        String named = unreadable.values().stream()
                .limit(MOST_NAMED)
                .map(one -> "\n" + Quoted.plain(one.name(), LONGEST_NAME) + ": " + one.why())
                .collect(Collectors.joining());
        return unreadable.size() + " of " + all + (all == 1 ? " picture" : " pictures") + " can't be read:" + named
                + (unreadable.size() > MOST_NAMED ? "\nand " + (unreadable.size() - MOST_NAMED) + " more" : "");
    }

    private void requireAllClasses(List<Entry> training) throws DatasetException {
        boolean[] found = new boolean[catalog.classes().size()];
        training.forEach(entry -> found[entry.label()] = true);
        for (int label = 0; label < found.length; label++) {
            if (!found[label]) {
                throw new DatasetException(location.path() + ": no picture of the class "
                        + Quoted.of(catalog.classes().get(label)) + " that is trained on can be read; mend them");
            }
        }
        if (readable(DataSplit.TEST).isEmpty()) {
            throw new DatasetException(location.path() + ": no picture that is tested on can be read; mend them");
        }
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>(splitting.remarks());
        if (!broken().isEmpty()) {
            remarks.add(leftOut());
        }
        return remarks;
    }

    private static void update(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
