package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.trainer.engine.RandomNetworksContract;

/** oneDNN has many kernels for one operation and chooses by shape, processor and purpose; not all of them are right. */
@EveryInstructionSet
class RandomNetworksTest extends RandomNetworksContract {

    RandomNetworksTest() {
        super(OneDnnEngine::create, 400, 2e-5);
    }
}
