/**
 * A trained network, independent of engines and files: its layers, their shapes, and its tensors as Keras names and
 * lays them out.
 */
package io.github.mnistmaven.model.network;
