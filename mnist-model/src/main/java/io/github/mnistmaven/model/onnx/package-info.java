/**
 * Writes a trained network as an ONNX model. The format is Protocol Buffers' (<a
 * href="https://protobuf.dev/programming-guides/encoding/">encoding</a>) of the messages in <a
 * href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>; what operators mean is in <a
 * href="https://github.com/onnx/onnx/blob/main/docs/Operators.md">Operators.md</a>.
 */
package io.github.mnistmaven.model.onnx;
