/**
 * HDF5 files of groups, their texts and arrays of floats: what Keras' weight files consist of. Written after the HDF5
 * File Format Specification, version 3.0.
 */
package io.github.mnistmaven.model.hdf5;
