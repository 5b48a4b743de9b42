package io.github.mnistmaven.bench.interop;

/**
 * Something that has to work elsewhere, and whether it does.
 *
 * @param what what it is
 * @param verdict whether it does
 * @param detail what came of it, or why it did not, or why it was not tried
 */
public record Check(String what, Verdict verdict, String detail) {

    /** What came of it. */
    public enum Verdict {
        PASSED,
        FAILED,
        SKIPPED
    }

    public static Check passed(String what, String detail) {
        return new Check(what, Verdict.PASSED, detail);
    }

    public static Check failed(String what, String detail) {
        return new Check(what, Verdict.FAILED, detail);
    }

    /** What it needs is not there. */
    public static Check skipped(String what, String why) {
        return new Check(what, Verdict.SKIPPED, why);
    }
}
