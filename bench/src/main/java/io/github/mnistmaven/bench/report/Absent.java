package io.github.mnistmaven.bench.report;

/**
 * A contender without measurements.
 *
 * @param contender its name
 * @param reason why: {@code not found: ...} or {@code failed: ...}
 */
public record Absent(String contender, String reason) {}
