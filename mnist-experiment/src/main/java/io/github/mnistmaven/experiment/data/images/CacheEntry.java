package io.github.mnistmaven.experiment.data.images;

import java.util.Optional;

/**
 * What a cache says of a picture.
 *
 * @param file as it was when it was decoded
 * @param broken what was wrong with it; empty if it was decoded
 * @param row the place of its pixels; -1 if it is broken
 * @param checksum CRC-32C of its pixels
 * @param sha256 of its pixels, in hexadecimal; empty if it is broken
 */
record CacheEntry(PictureFile file, Optional<String> broken, int row, int checksum, String sha256) {}
