"""Trains small networks with Keras, as somebody else might, and saves them in every way that Keras has.

Its arguments are the directory that receives them, and that of MNIST's four files, unpacked.
"""

import importlib
import os
import sys
from pathlib import Path

# both are read while the libraries are imported
os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras  # noqa: E402
import numpy  # noqa: E402
from keras import layers  # noqa: E402
from networks import read_idx, tell, tell_ready  # noqa: E402

TRAINING_IMAGES = 6000


def chain():
    """Whatever a network of one layer after the other has."""
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            layers.Conv2D(8, 3, strides=2, padding="same", use_bias=False),
            layers.BatchNormalization(),
            layers.Activation("gelu"),
            layers.SeparableConv2D(16, 3, activation="elu"),
            layers.MaxPooling2D(2),
            layers.DepthwiseConv2D(3, padding="same", depth_multiplier=2, activation="leaky_relu"),
            layers.SpatialDropout2D(0.1),
            layers.Flatten(),
            layers.LayerNormalization(),
            layers.Dense(32, activation="tanh"),
            layers.Dropout(0.2),
            layers.Dense(10, activation="softmax"),
        ]
    )


def shortcuts():
    """A functional model with residual blocks, one within the other."""
    images = keras.Input((28, 28, 1))
    start = layers.AveragePooling2D(2)(layers.Conv2D(8, 3, activation="relu")(images))
    outer = layers.BatchNormalization()(start)
    inner = layers.Conv2D(8, 3, padding="same", activation="relu")(outer)
    outer = layers.Add()([outer, inner])
    outer = layers.Conv2D(8, 3, padding="same")(outer)
    joined = layers.Activation("relu")(layers.Add()([start, outer]))
    return keras.Model(images, layers.Dense(10, activation="softmax")(layers.Flatten()(joined)))


def apart(model, directory):
    (directory / "model.json").write_text(model.to_json())
    model.save_weights(directory / "model.weights.h5")


NETWORKS = {
    "keras-chain": (chain, lambda model, directory: model.save(directory / "model.keras")),
    "keras-shortcuts": (shortcuts, lambda model, directory: model.save(directory / "model.keras")),
    "keras-apart": (chain, apart),
    "keras-legacy": (chain, lambda model, directory: model.save(directory / "model.h5")),
}


def data(directory, name):
    images = read_idx(directory / f"{name}-images-idx3-ubyte")[..., numpy.newaxis].astype("float32") / 255
    return images, read_idx(directory / f"{name}-labels-idx1-ubyte")


def main():
    target, mnist = Path(sys.argv[1]), Path(sys.argv[2])
    backend = importlib.import_module(keras.backend.backend())
    tell_ready(f"Keras {keras.__version__} on {backend.__name__} {backend.__version__}")
    images, labels = data(mnist, "train")
    test, _ = data(mnist, "t10k")
    for number, (name, (build, save)) in enumerate(NETWORKS.items()):
        keras.utils.set_random_seed(number)
        model = build()
        model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy", metrics=["accuracy"])
        model.fit(images[:TRAINING_IMAGES], labels[:TRAINING_IMAGES], batch_size=32, epochs=2, verbose=0)
        directory = target / name
        (directory / "answers").mkdir(parents=True)
        save(model, directory)
        probabilities = model.predict(test, batch_size=500, verbose=0)
        (directory / "answers" / "keras.f32").write_bytes(probabilities.astype("<f4").tobytes())
        tell("answered", network=name, way="keras")


main()
