package io.github.mnistmaven.experiment.inspection;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Something odd about an image.
 *
 * @param kind what it is
 * @param image the image that something may have to be done about
 * @param other the earlier one that it is like; empty if it is odd by itself
 * @param value how far two nearly equal images differ, from 0 to {@link NearCopies#LARGEST}; the brightness of an image
 *     that is far brighter or darker than others, 0 to 1; or how many times as many pixels as the median file a file of
 *     another size has; empty for anything else
 */
public record Finding(FindingKind kind, InspectedImage image, Optional<InspectedImage> other, OptionalDouble value) {}
