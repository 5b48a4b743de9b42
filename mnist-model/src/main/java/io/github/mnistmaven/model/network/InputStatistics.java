package io.github.mnistmaven.model.network;

/**
 * What the images that a network was trained on look like, to tell pictures that look otherwise. All figures are of the
 * mean over channels of pixels from 0 to 1.
 *
 * @param brightness the mean of an image's pixels
 * @param border the mean of the pixels at an image's border, one pixel wide
 * @param row where the centre of an image's brightness lies, from 0 at the top to 1 at the bottom
 * @param column likewise from left to right
 */
public record InputStatistics(Spread brightness, Spread border, Spread row, Spread column) {}
