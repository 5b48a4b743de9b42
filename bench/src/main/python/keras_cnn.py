"""Trains one of the benchmark's networks with Keras, on TensorFlow unless KERAS_BACKEND says otherwise."""

import importlib
import os
import time

import mnist_job

ARGS = mnist_job.arguments()

# both are read while the libraries are imported
os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import keras  # noqa: E402
import numpy  # noqa: E402
from keras import layers  # noqa: E402

BACKEND = importlib.import_module(keras.backend.backend())
if keras.backend.backend() == "tensorflow":
    BACKEND.config.threading.set_intra_op_parallelism_threads(ARGS.threads)
    BACKEND.config.threading.set_inter_op_parallelism_threads(ARGS.threads)


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


def images(name):
    dimensions, pixels = mnist_job.read_idx(ARGS.data / name)
    return numpy.frombuffer(pixels, numpy.uint8).reshape(*dimensions, 1).astype("float32") / 255


def labels(name):
    return numpy.frombuffer(mnist_job.read_idx(ARGS.data / name)[1], numpy.uint8).astype("int32")


class Clock(keras.callbacks.Callback):
    """Tells when training begins and how long each epoch took."""

    def on_train_begin(self, logs=None):
        versions = f"Keras {keras.__version__} on {BACKEND.__name__} {BACKEND.__version__}"
        mnist_job.tell("ready", versions=f"{versions}, {mnist_job.python_version()}", threads=ARGS.threads)

    def on_epoch_begin(self, epoch, logs=None):
        self.start = time.perf_counter()

    def on_epoch_end(self, epoch, logs=None):
        mnist_job.tell("epoch", epoch=epoch + 1, seconds=time.perf_counter() - self.start, loss=float(logs["loss"]))


def main():
    x = images("train-images-idx3-ubyte")[: ARGS.limit]
    y = labels("train-labels-idx1-ubyte")[: ARGS.limit]
    count = len(x) - ARGS.validation
    validation = (x[count:], y[count:]) if ARGS.validation else None

    network = {"seed": seed_network, "large": large_network}[ARGS.network]
    model = keras.Sequential([keras.Input((28, 28, 1)), *network()])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(
        x[:count],
        y[:count],
        batch_size=ARGS.batch_size,
        epochs=ARGS.epochs,
        validation_data=validation,
        verbose=0,
        callbacks=[Clock()],
    )

    test = images("t10k-images-idx3-ubyte"), labels("t10k-labels-idx1-ubyte")
    _, accuracy = model.evaluate(*test, batch_size=1000, verbose=0)
    if ARGS.curves:
        mnist_job.plot(history.history, ARGS.curves)
    mnist_job.tell("done", test_accuracy=float(accuracy), peak_memory_bytes=mnist_job.peak_memory_bytes())


main()
