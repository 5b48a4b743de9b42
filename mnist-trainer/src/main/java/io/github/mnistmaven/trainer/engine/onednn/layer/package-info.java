/** Layers as steps of oneDNN: stages, most often one per layer, and what they share. */
package io.github.mnistmaven.trainer.engine.onednn.layer;
