"""Checks model.onnx, and pixels.onnx, which scales pixels itself, with ONNX, and runs them with ONNX Runtime."""

import numpy
import onnx
import onnxruntime
from networks import networks, tell_ready


def session(path):
    """What classifies batches by the file, if the checker has nothing to say against it."""
    onnx.checker.check_model(path, full_check=True)
    onnx.shape_inference.infer_shapes(onnx.load(path), check_type=True, strict_mode=True, data_prop=True)
    runtime = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])

    def classify(batch):
        (probabilities,) = runtime.run(["probabilities"], {"input": batch})
        # an image by itself has to give the same shape
        (alone,) = runtime.run(["probabilities"], {"input": batch[:1]})
        numpy.testing.assert_allclose(alone, probabilities[:1], atol=1e-5)
        return probabilities

    return classify


def main():
    tell_ready(f"ONNX {onnx.__version__}, ONNX Runtime {onnxruntime.__version__}")
    for network in networks():
        if network.has("model.onnx"):
            network.answer("onnx", lambda: session(network.file("model.onnx")))
        if network.has("pixels.onnx"):
            network.answer("onnx_pixels", lambda: session(network.file("pixels.onnx")), network.raw_batches())


main()
