"""The benchmark's networks in PyTorch, channels last."""

import mnist_job
import torch
from torch import nn


def seed_network():
    return nn.Sequential(
        nn.Conv2d(1, 32, 3),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(32 * 13 * 13, 100),
        nn.ReLU(),
        nn.Linear(100, 10),
    )


def large_network():
    return nn.Sequential(
        nn.Conv2d(1, 32, 3),
        nn.ReLU(),
        nn.Conv2d(32, 64, 3),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Dropout(0.25),
        nn.Flatten(),
        nn.Linear(64 * 12 * 12, 128),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(128, 10),
    )


def model(name):
    """The untrained network called name; it gives logits."""
    network = {"seed": seed_network, "large": large_network}[name]
    return network().to(memory_format=torch.channels_last)


def versions():
    return f"PyTorch {torch.__version__}, {mnist_job.python_version()}"


def images(path):
    (count, height, width), pixels = mnist_job.read_idx(path)
    scaled = torch.frombuffer(pixels, dtype=torch.uint8).view(count, 1, height, width).float() / 255
    return scaled.to(memory_format=torch.channels_last)


def labels(path):
    return torch.frombuffer(mnist_job.read_idx(path)[1], dtype=torch.uint8).long()
