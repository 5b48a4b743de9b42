"""Stores what Keras' layers make of an image, for KerasAugmentationTest of mnist-trainer. README.md says more."""

import json
import os
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy

TARGET = Path(__file__).parent.parent / "mnist-trainer/src/test/resources/keras/augmentation.json"

GRAY = [51, 102, 153, 0, 0, 204, 255, 0, 0, 0, 0, 51, 0, 0, 0, 0, 0, 102, 0, 0, 0, 0, 0, 0, 204]
GRAY = numpy.array(GRAY, "float32").reshape(5, 5, 1)

# every hue, gray, black, white, pale and dark
COLOURS = [
    [[255, 0, 0], [255, 255, 0], [0, 255, 0], [0, 255, 255]],
    [[0, 0, 255], [255, 0, 255], [0, 0, 0], [255, 255, 255]],
    [[90, 90, 90], [200, 180, 190], [30, 40, 20], [12, 200, 99]],
]
COLOURS = numpy.array(COLOURS, "float32")

FILL_MODES = ["constant", "nearest", "reflect"]


def always(layer, image):
    return layer(image[numpy.newaxis], training=True)


def moved(keys, layer):
    return {"augmentation": keys, "image": GRAY, "result": always(layer, GRAY)}


def coloured(keys, layer, transformation):
    """Random numbers are left out: what the layer does with those that it would draw."""
    values = layer.transform_images(COLOURS[numpy.newaxis] / 255, transformation, training=True)
    return {"augmentation": keys, "image": COLOURS, "result": values * 255}


def cases():
    layers = keras.layers
    for mode in FILL_MODES:
        fill = {"fill_mode": mode}
        yield moved({"rotation": [30, 30]} | fill, layers.RandomRotation((30 / 360, 30 / 360), **fill))
        yield moved({"zoom": [0.5, 0.5]} | fill, layers.RandomZoom((0.5, 0.5), **fill))
        yield moved({"zoom": [-0.3, -0.3]} | fill, layers.RandomZoom((-0.3, -0.3), **fill))
    fill = {"fill_mode": "constant", "fill_value": 0.4}
    yield moved({"zoom": [0.5, 0.5]} | fill, layers.RandomZoom((0.5, 0.5), fill_mode="constant", fill_value=0.4 * 255))
    for amount in [-1, -0.4, 0.5, 1]:
        layer = layers.RandomContrast(1.0, value_range=(0, 1))
        factor = numpy.full((1, 1, 1, 1), 1 + amount, "float32")
        yield coloured({"contrast": [amount, amount]}, layer, {"contrast_factor": factor})
    for amount in [0, 0.25, 0.5, 0.6, 1]:
        layer = layers.RandomSaturation((amount, amount), value_range=(0, 1))
        drawn = layer.get_random_transformation(COLOURS[numpy.newaxis])
        yield coloured({"saturation": [amount, amount]}, layer, drawn)
    for amount in [-1, -0.3, 0.1, 0.7]:
        layer = layers.RandomHue((abs(amount), abs(amount)), value_range=(0, 1))
        drawn = layer.get_random_transformation(COLOURS[numpy.newaxis])
        factor = numpy.sign(amount) * abs(numpy.array(drawn["factor"]))
        yield coloured({"hue": [amount, amount]}, layer, {"factor": factor})


def stored(case):
    result = numpy.array(case["result"], "float64").ravel()
    return {
        "augmentation": case["augmentation"],
        "shape": list(case["image"].shape),
        "image": [int(value) for value in case["image"].ravel()],
        "result": [round(float(value), 4) for value in result],
    }


def main():
    lines = ",\n".join(json.dumps(stored(case)) for case in cases())
    TARGET.write_text(f'{{"keras": "{keras.__version__}", "cases": [\n{lines}\n]}}\n', "utf-8")


main()
