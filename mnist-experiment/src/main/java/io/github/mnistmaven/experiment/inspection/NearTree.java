package io.github.mnistmaven.experiment.inspection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Finds points that are near one another: a k-d tree, in which each node parts its points in two halves, along the
 * coordinate in which they are spread most.
 *
 * @see <a href="https://doi.org/10.1145/361002.361007">Bentley: Multidimensional Binary Search Trees Used for
 *     Associative Searching, 1975</a>
 */
final class NearTree {
    private static final int LARGEST_LEAF = 16;

    private final float[] points;
    private final int dimensions;
    private final double distance;
    private final int[] order;
    private final int[] members;
    private final int[] axes;
    private final float[] values;
    private final int[] least;
    private final int[] greatest;

    /**
     * @param points one after the other
     * @param dimensions how many coordinates a point has
     * @param distance that is looked for
     */
    NearTree(float[] points, int dimensions, double distance) {
        this.points = points;
        this.dimensions = dimensions;
        this.distance = distance;
        int count = points.length / dimensions;
        this.order = order(points, dimensions);
        this.members = IntStream.range(0, count).toArray();
        // halves are halved until they are leaves, so each level has at most twice as many nodes as the one above
        int nodes = 4 * Integer.highestOneBit(Math.max(1, count / LARGEST_LEAF)) + 3;
        this.axes = new int[nodes];
        this.values = new float[nodes];
        this.least = new int[nodes];
        this.greatest = new int[nodes];
        build(0, 0, count);
    }

    /** All coordinates, the one that varies most first: distances are soon known to be too large. */
    private static int[] order(float[] points, int dimensions) {
        double[] sums = new double[dimensions];
        double[] squares = new double[dimensions];
        for (int i = 0; i < points.length; i++) {
            sums[i % dimensions] += points[i];
            squares[i % dimensions] += (double) points[i] * points[i];
        }
        int count = Math.max(1, points.length / dimensions);
        double[] variances = new double[dimensions];
        Arrays.setAll(variances, axis -> squares[axis] / count - Math.pow(sums[axis] / count, 2));
        return IntStream.range(0, dimensions)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer axis) -> -variances[axis]))
                .mapToInt(axis -> axis)
                .toArray();
    }

    private void build(int node, int from, int end) {
        least[node] = Integer.MAX_VALUE;
        greatest[node] = -1;
        for (int i = from; i < end; i++) {
            least[node] = Math.min(least[node], members[i]);
            greatest[node] = Math.max(greatest[node], members[i]);
        }
        if (end - from > LARGEST_LEAF) {
            axes[node] = widest(from, end);
            sort(axes[node], from, end);
            int middle = (from + end) >>> 1;
            values[node] = coordinate(members[middle], axes[node]);
            build(2 * node + 1, from, middle);
            build(2 * node + 2, middle, end);
        }
    }

    private int widest(int from, int end) {
        float[] lower = new float[dimensions];
        float[] upper = new float[dimensions];
        Arrays.fill(lower, Float.POSITIVE_INFINITY);
        Arrays.fill(upper, Float.NEGATIVE_INFINITY);
        for (int i = from; i < end; i++) {
            for (int axis = 0; axis < dimensions; axis++) {
                lower[axis] = Math.min(lower[axis], coordinate(members[i], axis));
                upper[axis] = Math.max(upper[axis], coordinate(members[i], axis));
            }
        }
        int widest = 0;
        for (int axis = 1; axis < dimensions; axis++) {
            widest = upper[axis] - lower[axis] > upper[widest] - lower[widest] ? axis : widest;
        }
        return widest;
    }

    /** By a coordinate, points with equal ones in their order. */
    private void sort(int axis, int from, int end) {
        long[] keys = new long[end - from];
        for (int i = 0; i < keys.length; i++) {
            int bits = Float.floatToIntBits(coordinate(members[from + i], axis));
            // negative numbers are the larger, the smaller their bits
            int sortable = bits < 0 ? ~bits ^ Integer.MIN_VALUE : bits;
            keys[i] = (long) sortable << Integer.SIZE | members[from + i];
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            members[from + i] = (int) keys[i];
        }
    }

    private float coordinate(int point, int axis) {
        return points[point * dimensions + axis];
    }

    /** Is told of a point that is near; says whether to go on. */
    @FunctionalInterface
    interface Visitor {
        boolean visit(int point);
    }

    /**
     * Visits the points from {@code from} to {@code end}, exclusive, that are near {@code point}.
     *
     * @param most how many points are looked at, near or not
     * @return whether it came to an end before there were more than {@code most}
     */
    boolean forEachNear(int point, int from, int end, int most, Visitor visitor) {
        Search search = new Search(point, from, end, most, visitor);
        search.visit(0, 0, members.length, distance * distance);
        return search.looked <= most;
    }

    private final class Search {
        private final int point;
        private final int from;
        private final int end;
        private final int most;
        private final Visitor visitor;

        /** How far the part that is looked at lies from the point, along each coordinate. */
        private final double[] away = new double[dimensions];

        private int looked;

        Search(int point, int from, int end, int most, Visitor visitor) {
            this.point = point;
            this.from = from;
            this.end = end;
            this.most = most;
            this.visitor = visitor;
        }

        /**
         * Looks at a part.
         *
         * @param left what is left of the square of the distance there
         * @return whether to go on
         */
        boolean visit(int node, int first, int last, double left) {
            if (first == last || least[node] >= end || greatest[node] < from) {
                return true;
            }
            if (last - first <= LARGEST_LEAF) {
                return look(first, last);
            }
            int axis = axes[node];
            int middle = (first + last) >>> 1;
            double difference = coordinate(point, axis) - values[node];
            boolean isAbove = difference >= 0;
            boolean goesOn =
                    isAbove ? visit(2 * node + 2, middle, last, left) : visit(2 * node + 1, first, middle, left);
            double before = away[axis];
            double beyond = left - difference * difference + before * before;
            if (goesOn && beyond >= 0) {
                away[axis] = difference;
                goesOn = isAbove
                        ? visit(2 * node + 1, first, middle, beyond)
                        : visit(2 * node + 2, middle, last, beyond);
                away[axis] = before;
            }
            return goesOn;
        }

        private boolean look(int first, int last) {
            for (int i = first; i < last; i++) {
                int member = members[i];
                if (member >= from && member < end) {
                    if (++looked > most || isNear(member) && !visitor.visit(member)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean isNear(int member) {
            double left = distance * distance;
            for (int axis : order) {
                double difference = coordinate(point, axis) - coordinate(member, axis);
                left -= difference * difference;
                if (left < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
