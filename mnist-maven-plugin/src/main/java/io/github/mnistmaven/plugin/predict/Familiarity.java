package io.github.mnistmaven.plugin.predict;

import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.ImageFigures;
import io.github.mnistmaven.model.network.InputStatistics;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Spread;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells pictures that look unlike those a model was trained on, of which its answers say nothing. Without statistics of
 * the training images, what can be seen of any picture is all that is told. Of MNIST's own test images, fewer than one
 * in a hundred is remarked upon.
 *
 * @param image the shape of an image that the model takes
 * @param fit what of a picture fills it
 * @param training what the training images look like; empty if nobody knows
 */
record Familiarity(Shape image, Fit fit, Optional<InputStatistics> training) {
    /** Deviations from the mean of the training images. */
    private static final double FAR = 4;

    /** A share of the range of a figure that nobody would call unlike, however much alike the training images are. */
    private static final double NEAR = 0.05;

    /** Of the training images' brightness: half as high and half as wide has a quarter of it. */
    private static final double FAINT = 0.25;

    private static final double FAINT_DEVIATIONS = 2;

    /** How much longer one side may be, of what the model's image says. */
    private static final double STRETCH = 1.1;

    /** A border as light as its ink: what is drawn on paper that is light, if nobody knows the training images. */
    private static final double LIGHT_BORDER = 0.5;

    static Familiarity of(TrainedNetwork network) {
        return new Familiarity(network.input(), network.preparation().fit(), network.statistics());
    }

    /** Whether the training images have a border that is much the same in all of them: the ground of drawings. */
    boolean knowsGround() {
        return image.channels() == 1
                && training.map(known -> known.border().deviation() < LIGHT_BORDER / 2)
                        .orElse(true);
    }

    /** How far the border of a picture is from that of training images, or from black if nobody knows them. */
    double distanceOfBorder(SeenPicture seen) {
        return Math.abs(seen.figures().border()
                - training.map(known -> known.border().mean()).orElse(0.0));
    }

    /**
     * What is unlike, a sentence each with what to do; none if nothing is.
     *
     * @param width of the picture before it was brought to the model's size
     * @param height likewise
     */
    List<String> remarks(SeenPicture seen, int width, int height) {
        List<String> remarks = new ArrayList<>();
        if (seen.isEmpty()) {
            return List.of("nothing is to be seen in it, all of it is of nearly the same brightness");
        }
        double stretch = (double) width / height * image.height() / image.width();
        if (fit == Fit.STRETCH && Math.max(stretch, 1 / stretch) > STRETCH) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%dx%d pixels were stretched to %dx%d: cut out a piece %s",
                    width,
                    height,
                    image.width(),
                    image.height(),
                    image.width() == image.height() ? "as wide as it is high" : "of that form"));
        }
        if (knowsGround() && isOnTheWrongGround(seen)) {
            remarks.add(
                    seen.isInverted()
                            ? "it looks light on dark already: leave mnist.ink alone, or say white_on_black"
                            : "it looks dark on light, the training images light on dark: leave mnist.ink alone, or say"
                                    + " black_on_white");
            return List.copyOf(remarks);
        }
        training.ifPresent(known -> addUnlike(seen.figures(), known, remarks));
        return List.copyOf(remarks);
    }

    private boolean isOnTheWrongGround(SeenPicture seen) {
        double ground = training.map(known -> known.border().mean()).orElse(0.0);
        double distance = Math.abs(seen.figures().border() - ground);
        return distance > LIGHT_BORDER && distance > Math.abs(1 - seen.figures().border() - ground);
    }

    private static void addUnlike(ImageFigures seen, InputStatistics known, List<String> remarks) {
        if (seen.border() > known.border().mean() + tolerance(known.border())) {
            remarks.add("it reaches its border, or its ground is not plain, unlike the training images: leave a margin"
                    + " around what it shows");
        }
        if (isFar(seen.row(), known.row()) || isFar(seen.column(), known.column())) {
            remarks.add("its middle lies at " + place(seen.column(), seen.row()) + ", that of the training images at "
                    + place(known.column().mean(), known.row().mean()) + ": move what it shows there");
        }
        double brightness = known.brightness().mean();
        if (seen.brightness() > brightness + tolerance(known.brightness())) {
            remarks.add("it is brighter than the training images (" + percent(seen.brightness()) + ", theirs "
                    + percent(brightness) + "): draw with thinner strokes, or smaller");
        } else if (seen.brightness() < brightness * FAINT
                && seen.brightness()
                        < brightness - FAINT_DEVIATIONS * known.brightness().deviation()) {
            remarks.add("it is fainter than the training images (" + percent(seen.brightness()) + ", theirs "
                    + percent(brightness) + "): draw with thicker strokes, or cut it out closer");
        }
    }

    private static boolean isFar(double value, Spread known) {
        return Math.abs(value - known.mean()) > tolerance(known);
    }

    private static double tolerance(Spread known) {
        return Math.max(NEAR, FAR * known.deviation());
    }

    private static String place(double column, double row) {
        return percent(column) + " of its width and " + percent(row) + " of its height";
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }
}
