"""Trains a small network with Keras and stores its weights, for a test that goes on with them. README.md says more."""

import gzip
import os
import sys
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
try:
    import keras
    import numpy as np
except ImportError as missing:
    sys.exit(f"skipped: {sys.executable} has no {missing.name}; give another interpreter")

HOME = Path(__file__).resolve().parent.parent
TARGET = HOME / "mnist-trainer/src/test/resources/keras/continued"
MNIST = HOME / "mnist-dataset/src/main/resources/io/github/mnistmaven/dataset"
# the tests train on the first images, and Keras has never seen these
FIRST, IMAGES, EPOCHS = 10_000, 20_000, 3


def digits():
    with gzip.open(MNIST / "train-images-idx3-ubyte.gz") as images, gzip.open(MNIST / "train-labels-idx1-ubyte.gz") as labels:
        pixels = np.frombuffer(images.read(), np.uint8, offset=16).reshape(-1, 28, 28, 1)
        classes = np.frombuffer(labels.read(), np.uint8, offset=8)
    return pixels[FIRST:FIRST + IMAGES] / np.float32(255), classes[FIRST:FIRST + IMAGES]


def main():
    keras.utils.set_random_seed(1)
    # names count through a session, as they do for whoever trains more than one model in it
    keras.layers.Conv2D(1, 1), keras.layers.Dense(1), keras.layers.Dense(1)
    layers = keras.layers
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        layers.Conv2D(6, 5, strides=2, activation="relu"),
        layers.BatchNormalization(),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dense(16, activation="relu"),
        layers.Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    images, labels = digits()
    model.fit(images, labels, epochs=EPOCHS, verbose=2)
    TARGET.mkdir(parents=True, exist_ok=True)
    # without the state of the optimizer
    small = keras.models.clone_model(model)
    small.set_weights(model.get_weights())
    small.save(TARGET / "digits.keras")


main()
