"""Writes what Keras' fit and evaluate call loss, with penalties, smoothed labels and weight decay, for mnist-trainer.

    python interop/objective.py mnist-trainer/src/test/resources/keras/objective.csv

Needs Keras 3 on TensorFlow, and NumPy. Each row is a network of two dense layers around a batch normalization, trained
for 24 epochs of one batch; KerasObjectiveContract trains the same. All values that it starts from follow from formulas. Keras
rounds beta_1 and beta_2 to float32 where it makes up for the first steps: 1 - 0.999 is 1.3e-5 off then. These are exact.
"""

import csv
import sys

import keras
import numpy as np
from keras import layers, regularizers

IMAGES, PIXELS, UNITS, CLASSES, EPOCHS = 8, 42, 5, 3, 24
VECTORS = ["bias", "gamma", "beta"]


def values(count, stride, scale):
    """Numbers from -scale / 2 to scale / 2 that a float has exactly."""
    return ((np.arange(count) * stride % 64) / 64 - 0.5) * scale


def network(own, l1, l2):
    kernel = regularizers.L1L2(l1, l2) if l1 or l2 else None
    bias = regularizers.L2(0.0625) if own else None
    return keras.Sequential([
        keras.Input((PIXELS,)),
        layers.Dense(UNITS, "tanh", kernel_regularizer=kernel, bias_regularizer=bias),
        layers.BatchNormalization(momentum=0.5, epsilon=0.01),
        layers.Dense(CLASSES, "softmax", kernel_regularizer=kernel),
    ])


def trained(name, optimizer, own=False, l1=0, l2=0, smoothing=0, exclude=None):
    model = network(own, l1, l2)
    if exclude:
        optimizer.exclude_from_weight_decay(var_names=exclude)
    model.compile(optimizer, keras.losses.CategoricalCrossentropy(label_smoothing=smoothing))
    first, normalization, last = model.layers
    # a kernel is [unit][input] in the product
    first.set_weights([values(UNITS * PIXELS, 37, 1).reshape(UNITS, PIXELS).T, values(UNITS, 11, 1)])
    normalization.set_weights([1 + values(UNITS, 13, 1), values(UNITS, 19, 1), np.zeros(UNITS), np.ones(UNITS)])
    last.set_weights([values(CLASSES * UNITS, 23, 2).reshape(CLASSES, UNITS).T, values(CLASSES, 29, 1)])
    images = 0.5 + values(IMAGES * PIXELS, 41, 1).reshape(IMAGES, PIXELS)
    labels = keras.utils.to_categorical(np.arange(IMAGES) % CLASSES, CLASSES)
    history = model.fit(images, labels, IMAGES, EPOCHS, shuffle=False, verbose=0,
                        validation_data=(images, labels), validation_batch_size=IMAGES).history
    return [name, " ".join(map(repr, history["loss"])), " ".join(map(repr, history["val_loss"]))]


def main(path):
    optimizers = keras.optimizers
    betas = dict(beta_1=0.875, beta_2=1 - 2**-10)
    rows = [
        trained("plain", optimizers.SGD(0.125)),
        trained("l2", optimizers.SGD(0.125), l2=0.01),
        trained("l1", optimizers.SGD(0.125), l1=0.01),
        trained("own", optimizers.SGD(0.125), own=True, l1=0.002, l2=0.01),
        trained("smoothing", optimizers.SGD(0.125), smoothing=0.2),
        trained("all", optimizers.Adam(0.01, **betas), own=True, l1=0.002, l2=0.01, smoothing=0.2),
        trained("adamw", optimizers.AdamW(0.01, weight_decay=0.004, **betas)),
        trained("adamw_strong", optimizers.AdamW(0.01, weight_decay=1.0, **betas)),
        trained("adamw_kernels", optimizers.AdamW(0.01, weight_decay=1.0, **betas), exclude=VECTORS),
        trained("sgd_decay", optimizers.SGD(0.125, weight_decay=0.5)),
        trained("sgd_decay_kernels", optimizers.SGD(0.125, weight_decay=0.5), exclude=VECTORS),
    ]
    with open(path, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([["name", "losses", "validation_losses"], *rows])


if __name__ == "__main__":
    main(sys.argv[1])
