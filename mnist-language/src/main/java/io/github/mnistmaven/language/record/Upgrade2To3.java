package io.github.mnistmaven.language.record;

import io.github.mnistmaven.model.format.ModelFormat;
import tools.jackson.databind.node.ObjectNode;

/** A model was in one file, {@code model.zip}. */
final class Upgrade2To3 implements Upgrade {

    @Override
    public int from() {
        return 2;
    }

    @Override
    public void apply(ObjectNode record) {
        if (record.get("model") instanceof ObjectNode model) {
            ObjectNode file = model.putArray("files").addObject();
            file.put("name", "model.zip").put("format", ModelFormat.MNIST.keyword());
            for (String key : new String[] {"bytes", "sha256"}) {
                if (model.has(key)) {
                    file.set(key, model.get(key));
                }
            }
            model.putArray("lacks");
        }
    }
}
