"""Trains one of the benchmark's networks with Keras."""

import time

import keras_networks
import mnist_job
from keras_networks import keras

ARGS = mnist_job.arguments()


class Clock(keras.callbacks.Callback):
    """Tells when training begins and how long each epoch took."""

    def on_train_begin(self, logs=None):
        mnist_job.tell("ready", versions=keras_networks.versions(), threads=ARGS.threads)

    def on_epoch_begin(self, epoch, logs=None):
        self.start = time.perf_counter()

    def on_epoch_end(self, epoch, logs=None):
        mnist_job.tell("epoch", epoch=epoch + 1, seconds=time.perf_counter() - self.start, loss=float(logs["loss"]))


def main():
    keras_networks.use_threads(ARGS.threads)
    x = keras_networks.images(ARGS.data / "train-images-idx3-ubyte")[: ARGS.limit]
    y = keras_networks.labels(ARGS.data / "train-labels-idx1-ubyte")[: ARGS.limit]
    count = len(x) - ARGS.validation
    validation = (x[count:], y[count:]) if ARGS.validation else None

    model = keras_networks.model(ARGS.network)
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

    test_x = keras_networks.images(ARGS.data / "t10k-images-idx3-ubyte")
    test_y = keras_networks.labels(ARGS.data / "t10k-labels-idx1-ubyte")
    _, accuracy = model.evaluate(test_x, test_y, batch_size=1000, verbose=0)
    if ARGS.curves:
        mnist_job.plot(history.history, ARGS.curves)
    mnist_job.tell("done", test_accuracy=float(accuracy), peak_memory_bytes=mnist_job.peak_memory_bytes())


main()
