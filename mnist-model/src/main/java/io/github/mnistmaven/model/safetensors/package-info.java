/** Tensors in files of the safetensors project, which PyTorch, JAX and Hugging Face's libraries read and write. */
package io.github.mnistmaven.model.safetensors;
