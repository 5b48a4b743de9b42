"""Writes what Keras' EarlyStopping and ReduceLROnPlateau make of sequences, for the tests of mnist-trainer.

    python interop/callbacks.py mnist-trainer/src/test/resources/keras

Needs Keras 3 and NumPy. Many of the sequences change by min_delta exactly but for rounding: Keras compares in float32.
"""

import csv
import pathlib
import random
import sys
from types import SimpleNamespace

import keras
import numpy as np

DELTAS = [0, 0.1, 0.05, 0.001, 0.25, 1e-4, 0.3]
STEPS = [1, 1, 1, 0, -1, 0.5, 2, 1.000001, 0.9999999, 1 + 1e-8]


def model():
    return SimpleNamespace(
        stop_training=False,
        optimizer=SimpleNamespace(learning_rate=np.float32(0.8)),
        get_weights=lambda: [],
        set_weights=lambda weights: None,
    )


def watched(settings, values):
    """The last epoch that is trained and the best one, from 1."""
    callback = keras.callbacks.EarlyStopping(monitor="watched", **settings)
    callback.set_model(model())
    callback.on_train_begin()
    for epoch, value in enumerate(values):
        callback.on_epoch_end(epoch, {"watched": value})
        if callback.model.stop_training:
            break
    return epoch + 1, callback.best_epoch + 1


def rates(settings, values):
    """The learning rate after each epoch."""
    callback = keras.callbacks.ReduceLROnPlateau(monitor="watched", factor=0.5, **settings)
    callback.set_model(model())
    callback.on_train_begin()
    result = []
    for epoch, value in enumerate(values):
        callback.on_epoch_end(epoch, {"watched": value})
        callback.model.optimizer.learning_rate = np.float32(callback.model.optimizer.learning_rate)
        result.append(float(callback.model.optimizer.learning_rate))
    return result


def sequence(draw, mode, min_delta):
    value = draw.choice([0.5, 0.2, 0.9, 1.3])
    values = [value]
    for _ in range(draw.randint(3, 8)):
        value += (1 if mode == "max" else -1) * (min_delta or 1e-3) * draw.choice(STEPS)
        values.append(value)
    return values


def decides_otherwise_in_float64(mode, min_delta, values):
    def improvements(rounded):
        best, result = None, []
        for value in values:
            reached = rounded(value - min_delta if mode == "max" else -value - min_delta)
            result.append(best is None or reached > rounded(best if mode == "max" else -best))
            best = value if result[-1] else best
        return result

    return improvements(np.float64) != improvements(np.float32)


def write(path, header, rows):
    with open(path, "w", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def main(directory):
    draw = random.Random(12)
    stopping = [["max", 1, 0.1, 0, "0.5 0.6000000000000001 0.7000000000000001", 2, 1]]
    plateaus = []
    while len(stopping) < 60 or len(plateaus) < 40:
        mode, min_delta = draw.choice(["min", "max"]), draw.choice(DELTAS)
        patience, start = draw.randint(0, 3), draw.choice([0, 0, 0, 1, 2])
        cooldown, min_lr = draw.choice([0, 0, 1, 2]), draw.choice([0, 0.3, 0.1])
        values = sequence(draw, mode, min_delta)
        if draw.random() > 0.05 and not decides_otherwise_in_float64(mode, min_delta, values):
            continue
        text = " ".join(map(repr, values))
        if len(stopping) < 60:
            settings = dict(mode=mode, patience=patience, min_delta=min_delta, start_from_epoch=start)
            stopping.append([mode, patience, min_delta, start, text, *watched(settings, values)])
        if len(plateaus) < 40 and mode == "min":
            settings = dict(mode=mode, patience=patience, min_delta=min_delta, cooldown=cooldown, min_lr=min_lr)
            result = " ".join(map(repr, rates(settings, values)))
            plateaus.append([patience, min_delta, cooldown, min_lr, text, result])
    assert watched(dict(mode="max", patience=1, min_delta=0.1), [0.5, 0.6000000000000001, 0.7000000000000001]) == (2, 1)
    write(directory / "early_stopping.csv",
          ["mode", "patience", "min_delta", "start_from_epoch", "values", "last_epoch", "best_epoch"], stopping)
    write(directory / "reduce_on_plateau.csv",
          ["patience", "min_delta", "cooldown", "min_lr", "values", "learning_rates"], plateaus)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
