package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.experiment.model.DataSplit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which images are nearly equal: the same but for brightness, contrast, compression or a little noise. With both images
 * brought to mean 0 and length 1, half the length of their difference has to be at most {@link #LARGEST}, which is the
 * same as a correlation of 0.995 at least. Candidates are the images whose {@link LowFrequencies} are that near; among
 * them is every image that is.
 *
 * <p>Of equal images only the first is looked at, and blank ones are not. An image is compared with a bounded number of
 * others, so that a set in which all look alike takes no longer than any other.
 *
 * @param pairs each image with one of the earlier ones in each split that is near enough
 * @param unfinished the images for which not all candidates were looked at, and none of those that were was near enough
 */
record NearCopies(List<Pair> pairs, int unfinished) {
    /** 0 is the same, 1 the negative. */
    static final double LARGEST = 0.05;

    /** For rounding: frequencies are kept in single precision. */
    private static final double LARGEST_OF_FREQUENCIES = 2 * LARGEST + 1e-5;

    private static final int MOST_LOOKED_AT = 20_000;
    private static final int MOST_COMPARED = 512;
    private static final int LEAST_COMPARED = 64;

    /** Values that are compared with one image at most, unless these are fewer images than {@link #LEAST_COMPARED}. */
    private static final int MOST_VALUES = 1 << 22;

    /** Two images, and half the length of the difference of what they are once normalized. */
    record Pair(int earlier, int later, double distance) {}

    /** What came of looking for one image. */
    private record Search(List<Pair> pairs, boolean finished) {}

    static NearCopies of(InspectedData data, ImageFeatures features, ExactCopies copies) {
        int[] images = IntStream.range(0, data.count())
                .filter(image -> copies.firsts()[image] == image && !Blank.is(features, image))
                .toArray();
        NearTree tree = new NearTree(features.frequencies(images), LowFrequencies.COUNT, LARGEST_OF_FREQUENCIES);
        ThreadLocal<Comparison> comparisons =
                ThreadLocal.withInitial(() -> new Comparison(data, features, images, tree));
        List<Search> searches = IntStream.range(0, images.length)
                .parallel()
                .mapToObj(place -> comparisons.get().search(place))
                .toList();
        return new NearCopies(
                searches.stream().flatMap(search -> search.pairs().stream()).toList(),
                (int) searches.stream().filter(search -> !search.finished()).count());
    }

    /** Compares one image with others; for one thread at a time. */
    private static final class Comparison {
        private final InspectedData data;
        private final ImageFeatures features;
        private final int[] images;
        private final NearTree tree;
        private final byte[] own;
        private final byte[] other;
        private final int most;

        Comparison(InspectedData data, ImageFeatures features, int[] images, NearTree tree) {
            this.data = data;
            this.features = features;
            this.images = images;
            this.tree = tree;
            this.own = new byte[data.shape().size()];
            this.other = new byte[own.length];
            this.most = Math.max(LEAST_COMPARED, Math.min(MOST_COMPARED, MOST_VALUES / own.length));
        }

        /** Looks through the earlier images of each split. */
        Search search(int place) {
            data.read(images[place], own);
            List<Pair> pairs = new ArrayList<>();
            boolean finished = true;
            int from = 0;
            for (InspectedData.Set set : data.sets()) {
                int end = Math.min(place, endOf(set.split()));
                finished &= search(place, from, end, pairs);
                from = end;
            }
            return new Search(pairs, finished);
        }

        /** The place behind the last image of a split. */
        private int endOf(DataSplit split) {
            int place = Arrays.binarySearch(images, data.endOf(split));
            return place < 0 ? -place - 1 : place;
        }

        private boolean search(int place, int from, int end, List<Pair> pairs) {
            int before = pairs.size();
            int[] compared = {0};
            boolean all = tree.forEachNear(place, from, end, MOST_LOOKED_AT, candidate -> {
                Pair pair = pair(images[candidate], images[place]);
                if (pair.distance() <= LARGEST) {
                    pairs.add(pair);
                    return false;
                }
                return ++compared[0] < most;
            });
            return pairs.size() > before || all && compared[0] < most;
        }

        private Pair pair(int earlier, int later) {
            data.read(earlier, other);
            long product = 0;
            for (int i = 0; i < own.length; i++) {
                product += Byte.toUnsignedInt(own[i]) * Byte.toUnsignedInt(other[i]);
            }
            double covariance = product - (double) features.sums()[earlier] * features.sums()[later] / own.length;
            double correlation = covariance / (features.lengths()[earlier] * features.lengths()[later]);
            return new Pair(earlier, later, Math.sqrt(Math.max(0, 1 - correlation) / 2));
        }
    }
}
