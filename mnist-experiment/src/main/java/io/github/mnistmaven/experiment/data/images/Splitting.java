package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.Groups;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.text.Quoted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which pictures are trained, validated and tested on. Where none are set apart for tests, some are drawn: of each
 * class its share, rounded to the nearest number, but never all; or whole groups, as {@link Groups} has them. Broken
 * pictures take part, so that nobody else changes sides when one is mended.
 *
 * @param sets the pictures of each set, in the order of their names
 * @param groups of the pictures to train on; empty if there are none
 * @param remarks what somebody should know of this split
 */
record Splitting(Map<DataSplit, List<Entry>> sets, Optional<int[]> groups, List<String> remarks) {

    /** @throws DatasetException if nothing is left to test on */
    static Splitting of(Catalog catalog, ImageDirectory source) throws DatasetException {
        Map<DataSplit, List<Entry>> sets = new EnumMap<>(DataSplit.class);
        for (DataSplit split : DataSplit.values()) {
            sets.put(split, new ArrayList<>());
        }
        catalog.entries()
                .forEach(entry ->
                        sets.get(entry.split().orElse(DataSplit.TRAINING)).add(entry));
        Optional<NameGroups> names = source.group().map(Pattern::compile).map(NameGroups::new);
        if (sets.get(DataSplit.TEST).isEmpty()) {
            draw(sets, names, source);
        }
        if (sets.get(DataSplit.TEST).isEmpty()) {
            throw new DatasetException(source.path() + ": no picture is left to test on: with a test share of "
                    + source.test() + " each class, or all groups of it, would have to be taken whole; add pictures,"
                    + " or put some into a folder test");
        }
        List<String> remarks = new ArrayList<>(missing(catalog.classes(), sets));
        Optional<int[]> groups = Optional.empty();
        if (names.isPresent()) {
            groups = Optional.of(names.get().of(sets.get(DataSplit.TRAINING)));
            shared(sets, names.get()).ifPresent(remarks::add);
        }
        return new Splitting(sets, groups, remarks);
    }

    private static void draw(Map<DataSplit, List<Entry>> sets, Optional<NameGroups> names, ImageDirectory source)
            throws DatasetException {
        List<Entry> all = sets.get(DataSplit.TRAINING);
        int[] labels = all.stream().mapToInt(Entry::label).toArray();
        Set<Integer> drawn = new HashSet<>();
        if (names.isPresent()) {
            Groups groups = Groups.of(labels, names.get().of(all), source.splitSeed());
            int count = groups.nearest((int) Math.round(source.test() * all.size()));
            if (count > 0) {
                IntStream.of(groups.heldOut(count, count, count)).forEach(drawn::add);
            }
        } else {
            drawOfEach(labels, source, drawn);
        }
        List<Entry> rest = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            (drawn.contains(i) ? sets.get(DataSplit.TEST) : rest).add(all.get(i));
        }
        sets.put(DataSplit.TRAINING, rest);
    }

    /** The first steps of a Fisher-Yates shuffle for each class. */
    private static void drawOfEach(int[] labels, ImageDirectory source, Set<Integer> drawn) {
        SplittableRandom seeds = new SplittableRandom(source.splitSeed());
        int classes = IntStream.of(labels).max().orElse(-1) + 1;
        for (int label = 0; label < classes; label++) {
            int wanted = label;
            int[] images = IntStream.range(0, labels.length)
                    .filter(image -> labels[image] == wanted)
                    .toArray();
            int count = Math.min((int) Math.round(source.test() * images.length), images.length - 1);
            SplittableRandom random = seeds.split();
            for (int i = 0; i < count; i++) {
                int other = random.nextInt(i, images.length);
                drawn.add(images[other]);
                images[other] = images[i];
            }
        }
    }

    /** Classes that are trained on, but that no figure of a set tells of. */
    private static List<String> missing(List<String> classes, Map<DataSplit, List<Entry>> sets) {
        List<String> remarks = new ArrayList<>();
        for (DataSplit split : List.of(DataSplit.VALIDATION, DataSplit.TEST)) {
            Set<Integer> found = new HashSet<>();
            sets.get(split).forEach(entry -> found.add(entry.label()));
            List<String> missing = IntStream.range(0, classes.size())
                    .filter(label -> !found.contains(label))
                    .mapToObj(classes::get)
                    .toList();
            if (!missing.isEmpty() && !found.isEmpty()) {
                remarks.add("no picture to " + (split == DataSplit.TEST ? "test" : "validate") + " on of the class "
                        + Catalog.some(missing) + ": figures on that set say nothing of it");
            }
        }
        return remarks;
    }

    /** Groups that were parted by whoever made the sets. */
    private static Optional<String> shared(Map<DataSplit, List<Entry>> sets, NameGroups names) throws DatasetException {
        Map<String, DataSplit> seen = new HashMap<>();
        Set<String> shared = new HashSet<>();
        String example = "";
        for (Map.Entry<DataSplit, List<Entry>> set : sets.entrySet()) {
            for (Entry entry : set.getValue()) {
                Optional<String> group = names.find(entry.name());
                if (group.isPresent()) {
                    DataSplit first = seen.putIfAbsent(group.get(), set.getKey());
                    if (first != null && first != set.getKey() && shared.add(group.get()) && shared.size() == 1) {
                        example = Quoted.of(group.get()) + " in " + SplitNames.of(first) + " and "
                                + SplitNames.of(set.getKey());
                    }
                }
            }
        }
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(shared.size() + (shared.size() == 1 ? " group is" : " groups are")
                        + " in several sets, such as " + example
                        + ": figures may be better than they will be on other groups");
    }
}
