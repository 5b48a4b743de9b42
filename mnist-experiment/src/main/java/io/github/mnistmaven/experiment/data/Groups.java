package io.github.mnistmaven.experiment.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Images of which some must not be parted: those of one writer, say, of whom a network would otherwise be asked what it
 * has learnt by heart. Groups are put in an order once, so that those from the front together have nearly the same
 * share of each class; what is held out is a number of groups from the front. A number of images is met as nearly as
 * whole groups allow.
 *
 * <p>The order: groups are shuffled. Of the next 64, the one comes first that, with all before it, leaves the least sum
 * over all classes of the squared difference between the share of the class and the share of all images that is held
 * out; of equals the first. A group with which nothing would be left of some class is never held out.
 */
public final class Groups {
    private static final int CHOICE = 64;

    private final int images;
    private final List<int[]> order;
    private final int[] ends;

    private Groups(int images, List<int[]> order) {
        this.images = images;
        this.order = order;
        this.ends = order.stream().mapToInt(group -> group.length).toArray();
        Arrays.parallelPrefix(ends, Integer::sum);
    }

    /**
     * Puts groups in their order, which is a function of the arguments.
     *
     * @param labels the label of each image, from 0
     * @param groups the number of each image's group, from 0 without gaps
     * @param seed what the shuffle is drawn from
     */
    public static Groups of(int[] labels, int[] groups, long seed) {
        List<Group> all = Group.all(labels, groups);
        shuffle(all, new SplittableRandom(seed));
        Shares shares = new Shares(labels);
        List<int[]> order = new ArrayList<>();
        List<Group> next = new ArrayList<>();
        for (int taken = 0; taken < all.size() || !next.isEmpty(); ) {
            while (next.size() < CHOICE && taken < all.size()) {
                next.add(all.get(taken++));
            }
            // a class that a group would exhaust now, it would exhaust later, too
            next.removeIf(shares::isExhaustedBy);
            if (!next.isEmpty()) {
                Group best = shares.best(next);
                next.remove(best);
                shares.add(best);
                order.add(best.images());
            }
        }
        return new Groups(labels.length, order);
    }

    /** The number of images that may be held out at most. */
    public int most() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /**
     * The number of images nearest to {@code wanted}, but not none, that whole groups make; 0 if none may be held out.
     */
    public int nearest(int wanted) {
        return most() == 0 ? 0 : nearest(wanted, 1, most());
    }

    /**
     * The images of whole groups, ascending.
     *
     * @param wanted how many
     * @param fewest at least as many
     * @param most no more
     * @throws IllegalArgumentException if whole groups do not make such a number
     */
    public int[] heldOut(int wanted, int fewest, int most) {
        int count = nearest(wanted, fewest, most);
        int[] held = new int[count];
        int length = 0;
        for (int[] group : order) {
            if (length == count) {
                break;
            }
            System.arraycopy(group, 0, held, length, group.length);
            length += group.length;
        }
        Arrays.sort(held);
        return held;
    }

    /** How many images there are. */
    public int images() {
        return images;
    }

    private int nearest(int wanted, int fewest, int most) {
        int best = -1;
        for (int end : ends) {
            boolean isNearer = best < 0 || Math.abs((long) end - wanted) < Math.abs((long) best - wanted);
            if (end >= fewest && end <= most && isNearer) {
                best = end;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("whole groups do not make " + fewest + " to " + most + " images");
        }
        return best;
    }

    private static void shuffle(List<Group> groups, SplittableRandom random) {
        for (int i = groups.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            groups.set(i, groups.set(other, groups.get(i)));
        }
    }

    /**
     * Images that stay together.
     *
     * @param images ascending
     * @param classes the labels that they have
     * @param counts how many images have each of these
     */
    private record Group(int[] images, int[] classes, int[] counts) {

        static List<Group> all(int[] labels, int[] groups) {
            int[] sizes = new int[Arrays.stream(groups).max().orElse(-1) + 1];
            for (int group : groups) {
                sizes[group]++;
            }
            int[][] members = new int[sizes.length][];
            Arrays.setAll(members, group -> new int[sizes[group]]);
            for (int image = groups.length - 1; image >= 0; image--) {
                members[groups[image]][--sizes[groups[image]]] = image;
            }
            List<Group> all = new ArrayList<>();
            for (int[] images : members) {
                all.add(of(images, labels));
            }
            return all;
        }

        private static Group of(int[] images, int[] labels) {
            int[] found =
                    Arrays.stream(images).map(image -> labels[image]).sorted().toArray();
            int[] classes = Arrays.stream(found).distinct().toArray();
            int[] counts = new int[classes.length];
            for (int label : found) {
                counts[Arrays.binarySearch(classes, label)]++;
            }
            return new Group(images, classes, counts);
        }
    }

    /** How much of each class is held out. */
    private static final class Shares {
        private final int[] sizes;
        private final int[] held;
        private final int images;
        private int heldImages;
        private double sum;
        private double squares;

        Shares(int[] labels) {
            images = labels.length;
            sizes = new int[Arrays.stream(labels).max().orElse(-1) + 1];
            held = new int[sizes.length];
            for (int label : labels) {
                sizes[label]++;
            }
        }

        boolean isExhaustedBy(Group group) {
            for (int i = 0; i < group.classes().length; i++) {
                int label = group.classes()[i];
                if (held[label] + group.counts()[i] == sizes[label]) {
                    return true;
                }
            }
            return false;
        }

        Group best(List<Group> groups) {
            Group best = groups.get(0);
            double least = difference(best);
            for (Group group : groups.subList(1, groups.size())) {
                double difference = difference(group);
                if (difference < least) {
                    best = group;
                    least = difference;
                }
            }
            return best;
        }

        void add(Group group) {
            sum += sum(group);
            squares += squares(group);
            heldImages += group.images().length;
            for (int i = 0; i < group.classes().length; i++) {
                held[group.classes()[i]] += group.counts()[i];
            }
        }

        /** The sum over classes of (share - overall)², multiplied out. */
        private double difference(Group group) {
            double overall = (double) (heldImages + group.images().length) / images;
            return squares + squares(group) - 2 * overall * (sum + sum(group)) + sizes.length * overall * overall;
        }

        private double sum(Group group) {
            double more = 0;
            for (int i = 0; i < group.classes().length; i++) {
                more += (double) group.counts()[i] / sizes[group.classes()[i]];
            }
            return more;
        }

        private double squares(Group group) {
            double more = 0;
            for (int i = 0; i < group.classes().length; i++) {
                double size = sizes[group.classes()[i]];
                double before = held[group.classes()[i]] / size;
                double after = (held[group.classes()[i]] + group.counts()[i]) / size;
                more += after * after - before * before;
            }
            return more;
        }
    }
}
