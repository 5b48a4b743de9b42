package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.LongType;
import io.github.mnistmaven.language.definition.NumberType;

/**
 * Types that records have in several places, with the bounds of every number that no metric, layer or setting bounds:
 * whatever is within them can be added up, squared and drawn.
 */
final class RecordTypes {
    /** Of names, in characters; the language allows a run 100 and its seed. */
    static final Text NAME = new Text(1000);

    /** As long as a file of the language. */
    static final Text DESCRIPTION = new Text(1 << 18);

    /** Whatever is written in Base64. */
    static final Text BYTES = new Text(1 << 26);

    private static final double LARGEST = Unit.NATS.largest();

    /** Learning rates, deviations and other numbers without a sign. */
    static final NumberType AMOUNT = NumberType.from(0, LARGEST);

    /** Means, and what only a later version knows. */
    static final NumberType NUMBER = NumberType.from(-LARGEST, LARGEST);

    /** Wall times. */
    static final NumberType SECONDS = MetricKeys.type(Unit.SECONDS);

    /** Shares of something. */
    static final NumberType SHARE = NumberType.from(0, 1);

    /** Probabilities, which may be this much above 1: engines reckon in single precision. */
    static final NumberType PROBABILITY = NumberType.from(0, 1 + 1e-5);

    static final IntegerType COUNT = new IntegerType(0, Integer.MAX_VALUE);

    /** Labels of classes. */
    static final IntegerType LABEL = new IntegerType(0, DatasetFacts.MOST_CLASSES - 1);

    /** Numbers of bytes, parameters and the like: a petabyte, which doubles hold exactly. */
    static final LongType LARGE_COUNT = new LongType(0, 1_000_000_000_000_000L);

    private RecordTypes() {}
}
