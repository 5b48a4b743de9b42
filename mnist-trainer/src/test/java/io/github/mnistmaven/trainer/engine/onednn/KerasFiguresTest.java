package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.trainer.training.KerasFiguresContract;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.global.dnnl.cpu_isa;

@EveryInstructionSet
class KerasFiguresTest extends KerasFiguresContract {

    KerasFiguresTest() {
        super(EngineChoice.ONEDNN, OneDnnEngine::create, tolerance(), tolerance());
    }

    /** SSE4.1 cannot add a product before it is rounded; one loss of 2,400 is 1.01 millionths off. */
    private static double tolerance() {
        return dnnl.get_effective_cpu_isa().intern() == cpu_isa.sse41 ? 2e-6 : 1e-6;
    }
}
