package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import org.bytedeco.dnnl.memory;

/**
 * One part of a network's parameters in native memory.
 *
 * @param part its place in the flat vector
 * @param flat its layout there
 * @param offset the index of its first value in the buffers of the store
 * @param value its values, in the layout that the engine prefers
 * @param gradient the gradient of the objective, in the same layout
 */
public record Parameter(ParameterPart part, memory.desc flat, long offset, Tensor value, Tensor gradient) {}
