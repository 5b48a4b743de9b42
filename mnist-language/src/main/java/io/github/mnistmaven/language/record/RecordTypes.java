package io.github.mnistmaven.language.record;

import io.github.mnistmaven.language.definition.NumberType;

/** Types that records have in several places. */
final class RecordTypes {
    /** Of names, in characters; the language allows a run 100 and its seed. */
    static final Text NAME = new Text(1000);

    /** As long as a file of the language. */
    static final Text DESCRIPTION = new Text(1 << 18);

    /** Numbers from 0 up. */
    static final NumberType AMOUNT = NumberType.from(0, Double.MAX_VALUE);

    private RecordTypes() {}
}
