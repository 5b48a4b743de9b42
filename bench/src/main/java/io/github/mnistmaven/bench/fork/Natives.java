package io.github.mnistmaven.bench.fork;

import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnNatives;

/** Native libraries as a trainer has them. */
final class Natives {

    private Natives() {}

    /** Loads oneDNN's from where the trainer unpacked them. */
    static void load() {
        String cache = System.getProperty(ForkProtocol.NATIVE_CACHE + 0);
        if (cache != null) {
            System.setProperty("org.bytedeco.javacpp.cachedir", cache);
        }
        OneDnnNatives.load();
    }
}
