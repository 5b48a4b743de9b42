/** Our model files in the libraries that they are written for. */
package io.github.mnistmaven.bench.interop;
