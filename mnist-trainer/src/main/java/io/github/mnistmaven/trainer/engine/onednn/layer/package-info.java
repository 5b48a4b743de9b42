/** Layers as steps of oneDNN: one stage a layer, and what they share. */
package io.github.mnistmaven.trainer.engine.onednn.layer;
