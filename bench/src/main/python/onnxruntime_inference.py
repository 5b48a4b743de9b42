"""Classifies MNIST's test images with ONNX Runtime; the network is not trained, which costs the same."""

import mnist_job
import numpy
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

ARGS = mnist_job.inference_arguments()


class Graph:
    """Nodes one after the other, with weights drawn at random."""

    def __init__(self):
        self.nodes = []
        self.weights = []
        self.random = numpy.random.default_rng(1)

    def add(self, operator, *shapes, **attributes):
        """Adds a node that takes what the last one gives, and weights of these shapes."""
        names = []
        for shape in shapes:
            names.append(f"weights_{len(self.weights)}")
            values = self.random.normal(0, 0.05, shape).astype("float32")
            self.weights.append(numpy_helper.from_array(values, names[-1]))
        entering = self.nodes[-1].output[0] if self.nodes else "images"
        leaving = f"values_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, [entering, *names], [leaving], **attributes))
        return self

    def convolution(self, channels, filters):
        return self.add("Conv", (filters, channels, 3, 3), (filters,), kernel_shape=[3, 3]).add("Relu")

    def pooling(self):
        return self.add("MaxPool", kernel_shape=[2, 2], strides=[2, 2])

    def dense(self, length, units):
        return self.add("Gemm", (units, length), (units,), transB=1)

    def model(self):
        self.add("Softmax", axis=1)
        graph = helper.make_graph(
            self.nodes,
            "network",
            [helper.make_tensor_value_info("images", TensorProto.FLOAT, ["batch", 1, 28, 28])],
            [helper.make_tensor_value_info(self.nodes[-1].output[0], TensorProto.FLOAT, ["batch", 10])],
            self.weights,
        )
        # what any ONNX Runtime of the last years reads
        model = helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 17)])
        onnx.checker.check_model(model)
        return model.SerializeToString()


def seed_network():
    graph = Graph().convolution(1, 32).pooling().add("Flatten")
    return graph.dense(32 * 13 * 13, 100).add("Relu").dense(100, 10)


def large_network():
    graph = Graph().convolution(1, 32).convolution(32, 64).pooling().add("Flatten")
    return graph.dense(64 * 12 * 12, 128).add("Relu").dense(128, 10)


def main():
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = ARGS.threads
    model = {"seed": seed_network, "large": large_network}[ARGS.network]().model()
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    (count, height, width), pixels = mnist_job.read_idx(ARGS.data / "t10k-images-idx3-ubyte")
    x = numpy.frombuffer(pixels, numpy.uint8).reshape(count, 1, height, width).astype("float32") / 255

    def classify(count, batch_size):
        for start in range(0, count, batch_size):
            session.run(None, {"images": x[start : start + batch_size]})

    versions = f"ONNX Runtime {onnxruntime.__version__}, {mnist_job.python_version()}"
    mnist_job.tell("ready", versions=versions, threads=ARGS.threads)
    mnist_job.tell_throughput(classify, len(x), ARGS.batches)
    mnist_job.tell("classified", peak_memory_bytes=mnist_job.peak_memory_bytes())


main()
