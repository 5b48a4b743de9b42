/** The files of Keras 3, written and read: architecture as JSON, weights as HDF5. */
package io.github.mnistmaven.model.keras;
