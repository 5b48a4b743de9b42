/**
 * oneDNN's memory and primitives, as much of them as training needs, and nothing of networks: tensors, layouts, and
 * steps that are made once and run often. Who makes something here need not free it: the
 * {@link io.github.mnistmaven.trainer.engine.onednn.device.Device} does.
 */
package io.github.mnistmaven.trainer.engine.onednn.device;
