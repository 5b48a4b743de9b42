package io.github.mnistmaven.experiment.picture.decode;

/**
 * What a file says of its picture before that is decoded.
 *
 * @param width in pixels, of the picture as it is decoded: upright, if the decoder turns pictures
 * @param height likewise
 */
public record PictureHeader(int width, int height) {}
