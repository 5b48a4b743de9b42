package io.github.mnistmaven.experiment.inspection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which images are equal, pixel by pixel.
 *
 * @param groups images that are equal to one another, ascending, two at least; by their first image
 * @param firsts the first image equal to each image, which most often is that image itself
 */
record ExactCopies(List<List<Integer>> groups, int[] firsts) {

    private record Digest(long high, long low) {}

    static ExactCopies of(ImageFeatures features) {
        int[] firsts = new int[features.sums().length];
        Map<Digest, Integer> seen = new HashMap<>();
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int image = 0; image < firsts.length; image++) {
            int here = image;
            Digest digest = new Digest(features.digests()[2 * image], features.digests()[2 * image + 1]);
            Integer first = seen.putIfAbsent(digest, image);
            firsts[image] = first == null ? image : first;
            if (first != null) {
                groups.computeIfAbsent(first, one -> new ArrayList<>(List.of(one)))
                        .add(here);
            }
        }
        return new ExactCopies(List.copyOf(groups.values()), firsts);
    }
}
