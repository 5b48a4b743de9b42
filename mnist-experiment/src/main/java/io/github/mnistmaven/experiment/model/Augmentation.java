package io.github.mnistmaven.experiment.model;

import java.util.Optional;

/**
 * How each training image is varied anew in each epoch; every amount is drawn uniformly from its range, 0 for none.
 *
 * @param rotation degrees to either side, 0 to 180
 * @param shift pixels in each direction, at least 0
 * @param zoom relative change of size to either side, 0 to below 1
 * @param shear relative horizontal slant to either side, 0 to 1
 * @param elastic elastic distortion; empty for none
 */
public record Augmentation(double rotation, double shift, double zoom, double shear, Optional<Elastic> elastic) {

    /**
     * Elastic distortion (Simard, Steinkraus and Platt, 2003): a random displacement of each pixel, smoothed by a
     * Gaussian.
     *
     * @param alpha the scale of the displacements, in pixels, at least 0
     * @param sigma the standard deviation of the Gaussian, in pixels, above 0
     */
    public record Elastic(double alpha, double sigma) {}
}
