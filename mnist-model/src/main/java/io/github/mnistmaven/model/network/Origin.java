package io.github.mnistmaven.model.network;

import java.util.Optional;

/**
 * Where a trained network comes from.
 *
 * @param producer the program that trained it, with its version
 * @param digest the digest of its plan, data and environment, in hexadecimal; empty if it was not trained here
 * @param dataFingerprint SHA-256 over the data it was trained on, in hexadecimal; empty if nobody knows
 */
public record Origin(String producer, Optional<String> digest, Optional<String> dataFingerprint) {}
