"""Runs model.json with model.weights.h5, and model.keras, with Keras."""

import importlib
import os

# both are read while the libraries are imported
os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras  # noqa: E402
from networks import networks, tell_ready  # noqa: E402


def apart(network):
    with open(network.file("model.json")) as architecture:
        model = keras.models.model_from_json(architecture.read())
    model.load_weights(network.file("model.weights.h5"))
    return model


def whole(network):
    return keras.saving.load_model(network.file("model.keras"))


def main():
    backend = importlib.import_module(keras.backend.backend())
    tell_ready(f"Keras {keras.__version__} on {backend.__name__} {backend.__version__}")
    for network in networks():
        if network.has("model.json", "model.weights.h5"):
            network.answer("keras_apart", lambda: apart(network), network.unit_batches())
        if network.has("model.keras"):
            network.answer("keras", lambda: whole(network), network.unit_batches())


main()
