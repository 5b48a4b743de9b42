"""Runs network.json with weights.safetensors, both in model.zip, with PyTorch: an interpreter of all layers."""

import json
import zipfile

import safetensors
import safetensors.torch
import torch
import torch.nn.functional as F
from networks import networks, tell_ready

ACTIVATIONS = {
    "linear": lambda x: x,
    "relu": F.relu,
    "leaky_relu": lambda x: F.leaky_relu(x, 0.2),
    "elu": F.elu,
    "gelu": F.gelu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "selu": F.selu,
    "silu": F.silu,
    "hard_silu": F.hardswish,
    "relu6": F.relu6,
    "hard_sigmoid": F.hardsigmoid,
    # images have their channels second
    "softmax": lambda x: F.softmax(x, 1),
}


class Model:
    """Images are (batch, channels, height, width) between layers, vectors (batch, length)."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.layers = json.loads(archive.read("network.json"))["layers"]
            self.tensors = safetensors.torch.load(archive.read("weights.safetensors"))

    def __call__(self, batch):
        with torch.inference_mode():
            return self.chain(torch.from_numpy(batch).permute(0, 3, 1, 2), self.layers).numpy()

    def chain(self, x, layers):
        for layer in layers:
            x = getattr(self, layer["type"])(x, layer)
        return x

    def tensor(self, layer, kind):
        return self.tensors.get(f"{layer['name']}/{kind}")

    def conv2d(self, x, layer):
        # from (row, column, in, out)
        kernel = self.tensor(layer, "kernel").permute(3, 2, 0, 1)
        return activate(convolve(x, layer, kernel, bias=self.tensor(layer, "bias")), layer)

    def depthwise_conv2d(self, x, layer):
        return activate(convolve(x, layer, *depthwise(self.tensor(layer, "kernel")), self.tensor(layer, "bias")), layer)

    def separable_conv2d(self, x, layer):
        x = convolve(x, layer, *depthwise(self.tensor(layer, "depthwise_kernel")))
        kernel = self.tensor(layer, "pointwise_kernel").permute(3, 2, 0, 1)
        return activate(F.conv2d(x, kernel, self.tensor(layer, "bias")), layer)

    def max_pooling2d(self, x, layer):
        return F.max_pool2d(pad(x, layer, layer["pool_size"], -torch.inf), layer["pool_size"], layer["strides"])

    def average_pooling2d(self, x, layer):
        def means(values):
            return F.avg_pool2d(pad(values, layer, layer["pool_size"], 0), layer["pool_size"], layer["strides"])

        # what padding adds does not count
        return means(x) / means(torch.ones_like(x))

    def global_max_pooling2d(self, x, layer):
        return x.amax((2, 3))

    def global_average_pooling2d(self, x, layer):
        return x.mean((2, 3))

    def flatten(self, x, layer):
        return x.permute(0, 2, 3, 1).flatten(1) if x.ndim == 4 else x

    def permute(self, x, layer):
        return x.permute(0, 2, 3, 1).permute(0, *layer["dims"]).permute(0, 3, 1, 2)

    def dense(self, x, layer):
        return activate(F.linear(x, self.tensor(layer, "kernel").T, self.tensor(layer, "bias")), layer)

    def batch_normalization(self, x, layer):
        kinds = ["moving_mean", "moving_variance", "gamma", "beta"]
        return F.batch_norm(x, *(self.tensor(layer, kind) for kind in kinds), eps=layer["epsilon"])

    def layer_normalization(self, x, layer):
        x = x.movedim(1, -1)
        scale = (self.tensor(layer, kind) for kind in ["gamma", "beta"])
        return F.layer_norm(x, x.shape[-1:], *scale, eps=layer["epsilon"]).movedim(-1, 1)

    def group_normalization(self, x, layer):
        scale = (self.tensor(layer, kind) for kind in ["gamma", "beta"])
        return F.group_norm(x, layer["groups"], *scale, eps=layer["epsilon"])

    def activation(self, x, layer):
        return activate(x, layer)

    def leaky_relu(self, x, layer):
        return F.leaky_relu(x, layer["negative_slope"])

    def multiply(self, x, layer):
        factors = self.chain(x, layer["layers"])
        return x * (factors[:, :, None, None] if x.ndim > factors.ndim else factors)

    def residual(self, x, layer):
        return self.chain(x, layer.get("shortcut", [])) + self.chain(x, layer["layers"])

    def dropout(self, x, layer):
        return x

    spatial_dropout2d = gaussian_noise = dropout


def activate(x, layer):
    return ACTIVATIONS[layer["activation"]](x)


def depthwise(kernel):
    """The kernel (row, column, channel, multiple) as one filter for each channel that leaves, and the groups."""
    return kernel.permute(2, 3, 0, 1).flatten(0, 1).unsqueeze(1), kernel.shape[2]


def convolve(x, layer, kernel, groups=1, bias=None):
    size = [(side - 1) * rate + 1 for side, rate in zip(kernel.shape[2:], layer["dilation_rate"])]
    return F.conv2d(pad(x, layer, size, 0), kernel, bias, layer["strides"], 0, layer["dilation_rate"], groups)


def pad(x, layer, size, value):
    """What Keras and TensorFlow mean by padding="same": a row or column that can't be halved is added at the end."""
    if layer["padding"] == "valid":
        return x
    sides = []
    for length, window, stride in zip(x.shape[2:], size, layer["strides"]):
        missing = max((-(-length // stride) - 1) * stride + window - length, 0)
        sides = [missing // 2, missing - missing // 2, *sides]
    return F.pad(x, sides, value=value)


def main():
    tell_ready(f"PyTorch {torch.__version__}, safetensors {safetensors.__version__}")
    for network in networks():
        if network.has("model.zip"):
            network.answer("torch", lambda: Model(network.file("model.zip")))


main()
