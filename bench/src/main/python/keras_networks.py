"""The benchmark's networks in Keras, on TensorFlow unless KERAS_BACKEND says otherwise."""

import importlib
import os

import mnist_job

# both are read while the libraries are imported
os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras  # noqa: E402
import numpy  # noqa: E402
from keras import layers  # noqa: E402

BACKEND = importlib.import_module(keras.backend.backend())


def use_threads(count):
    """To be called before anything is computed."""
    if keras.backend.backend() == "tensorflow":
        BACKEND.config.threading.set_intra_op_parallelism_threads(count)
        BACKEND.config.threading.set_inter_op_parallelism_threads(count)


def versions():
    return f"Keras {keras.__version__} on {BACKEND.__name__} {BACKEND.__version__}, {mnist_job.python_version()}"


def seed_network():
    return [
        layers.Conv2D(32, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dense(100, activation="relu"),
        layers.Dense(10, activation="softmax"),
    ]


def large_network():
    return [
        layers.Conv2D(32, 3, activation="relu"),
        layers.Conv2D(64, 3, activation="relu"),
        layers.MaxPooling2D(2),
        layers.Dropout(0.25),
        layers.Flatten(),
        layers.Dense(128, activation="relu"),
        layers.Dropout(0.5),
        layers.Dense(10, activation="softmax"),
    ]


def model(name):
    """The untrained network called name."""
    network = {"seed": seed_network, "large": large_network}[name]
    return keras.Sequential([keras.Input((28, 28, 1)), *network()])


def images(path):
    dimensions, pixels = mnist_job.read_idx(path)
    return numpy.frombuffer(pixels, numpy.uint8).reshape(*dimensions, 1).astype("float32") / 255


def labels(path):
    return numpy.frombuffer(mnist_job.read_idx(path)[1], numpy.uint8).astype("int32")
