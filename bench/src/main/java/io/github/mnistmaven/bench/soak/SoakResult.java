package io.github.mnistmaven.bench.soak;

import io.github.mnistmaven.bench.figure.Median;
import io.github.mnistmaven.bench.text.Format;
import java.util.List;

/**
 * How the resident memory of a trainer went.
 *
 * @param engine what trained
 * @param epochs the epochs trained
 * @param growthBytes the median of the last quarter of the epochs minus that of the second one; the first quarter is
 *     left out, since compilers and caches still warm up
 * @param boundBytes the growth from which on memory is not flat
 * @param flat whether {@code growthBytes} is below the bound
 * @param peakBytes the largest resident memory of any epoch's end
 * @param residentBytes the resident memory at each epoch's end
 */
public record SoakResult(
        String engine,
        int epochs,
        long growthBytes,
        long boundBytes,
        boolean flat,
        long peakBytes,
        List<Long> residentBytes) {
    /** Fewer have no quarters. */
    public static final int FEWEST_EPOCHS = 8;

    public SoakResult {
        residentBytes = List.copyOf(residentBytes);
    }

    /** @param residentBytes at each epoch's end, at least {@value #FEWEST_EPOCHS} */
    public static SoakResult of(String engine, List<Long> residentBytes, long boundBytes) {
        int quarter = residentBytes.size() / 4;
        double early = Median.of(residentBytes.subList(quarter, 2 * quarter));
        double late = Median.of(residentBytes.subList(residentBytes.size() - quarter, residentBytes.size()));
        long growth = Math.round(late - early);
        return new SoakResult(
                engine,
                residentBytes.size(),
                growth,
                boundBytes,
                growth < boundBytes,
                residentBytes.stream().mapToLong(Long::longValue).max().orElseThrow(),
                residentBytes);
    }

    /** The result in a sentence. */
    public String sentence() {
        return Format.of(
                "%s, %d epochs: resident memory %s (%+d kB from the second quarter to the last, bound %d kB), peak %d kB",
                engine, epochs, flat ? "is flat" : "grows", growthBytes / 1024, boundBytes / 1024, peakBytes / 1024);
    }
}
