package io.github.mnistmaven.language.record;

import tools.jackson.databind.node.ObjectNode;

/** What experiments could not say yet is what they mean by saying nothing of it. */
final class Upgrade3To4 implements Upgrade {

    @Override
    public int from() {
        return 3;
    }

    @Override
    public void apply(ObjectNode record) {
        // each key that version 4 adds gets here what a record of version 3 means without it
    }
}
