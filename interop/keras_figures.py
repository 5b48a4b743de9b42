"""Writes what Keras makes of small networks in 24 training steps, for tests of our engines. README.md says more."""

import gzip
import json
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
FIGURES = HOME / "mnist-trainer/src/test/resources/keras/figures"
MNIST = HOME / "mnist-dataset/src/main/resources/io/github/mnistmaven/dataset"
HEIGHT, WIDTH, CLASSES, IMAGES, BATCH, STEPS_PER_EPOCH, EPOCHS = 11, 9, 4, 64, 16, 4, 6

SGD = {"sgd": {"learning_rate": 0.1}}
OUTPUT = {"dense": {"units": CLASSES, "activation": "softmax"}}


def conv(**keys):
    return {"conv2d": {"filters": 3, "kernel_size": 3, **keys}}


CONV = conv(strides=2, activation="relu")
NETWORK = [CONV, "flatten", OUTPUT]
NORMALIZED = [conv(strides=2, activation="tanh"), "batch_normalization", "flatten", OUTPUT]
CASES = {}


def case(name, layers=NETWORK, optimizer=SGD, schedule="constant", regularization={}, batch=BATCH, **training):
    CASES[name] = {
        "schema": 1,
        "name": name,
        "data": {"validation": "test"},
        "model": layers,
        "training": {"epochs": EPOCHS, "batch_size": batch, "optimizer": optimizer, "schedule": schedule, **training},
        "regularization": regularization,
    }


def after_conv(name, *layers, **keys):
    case(name, [conv(strides=2, activation="tanh"), *layers, "flatten", OUTPUT], **keys)


def optimizer(name, **keys):
    case(name, optimizer={name.split("-")[0]: keys})


# Keras rounds decays to single precision, whatever it computes in: these are exact there
DECAYS = {"beta_1": 0.875, "beta_2": 0.984375}


# one line each, and `keras_figures.py NAME` writes its file
for activation in ("linear", "relu", "leaky_relu", "elu", "selu", "gelu", "silu", "hard_silu", "relu6", "sigmoid",
                   "hard_sigmoid", "tanh"):
    case(f"conv2d-{activation}", [conv(strides=2, activation=activation), "flatten", OUTPUT])
    case(f"dense-{activation}", [CONV, "flatten", {"dense": {"units": 5, "activation": activation}}, OUTPUT])
    case(f"activation-{activation}", [conv(strides=2), {"activation": activation}, "flatten", OUTPUT])
case("activation-softmax", [CONV, "flatten", {"dense": {"units": CLASSES}}, {"activation": "softmax"}])
case("leaky_relu", [conv(strides=2), {"leaky_relu": {}}, "flatten", OUTPUT])
case("leaky_relu-steep", [conv(strides=2), {"leaky_relu": {"negative_slope": 0.7}}, "flatten", OUTPUT])
case("conv2d-same", [conv(padding="same", activation="relu"), {"max_pooling2d": {"pool_size": 3}}, "flatten", OUTPUT])
case("conv2d-same-strides", [conv(padding="same", strides=[3, 2], activation="relu"), "flatten", OUTPUT])
case("conv2d-even", [conv(kernel_size=[2, 4], padding="same", strides=2, activation="relu"), "flatten", OUTPUT])
case("conv2d-dilated", [conv(dilation_rate=[3, 2], activation="relu"), "flatten", OUTPUT])
case("conv2d-dilated-same", [conv(padding="same", dilation_rate=2), {"average_pooling2d": {"pool_size": 3}}, "flatten", OUTPUT])
case("conv2d-unbiased", [conv(strides=2, use_bias=False, activation="relu"), "flatten", OUTPUT])
case("conv2d-deep", [conv(padding="same", activation="relu"), conv(filters=4, strides=2, activation="relu"), "flatten", OUTPUT])
after_conv("depthwise_conv2d", {"depthwise_conv2d": {"kernel_size": 3, "activation": "relu"}})
after_conv("depthwise_conv2d-multiplied", {"depthwise_conv2d": {"kernel_size": 2, "padding": "same", "strides": 2, "depth_multiplier": 2}})
after_conv("depthwise_conv2d-dilated", {"depthwise_conv2d": {"kernel_size": 2, "padding": "same", "dilation_rate": 2, "use_bias": False}})
after_conv("separable_conv2d", {"separable_conv2d": {"filters": 4, "kernel_size": 3, "activation": "relu"}})
after_conv("separable_conv2d-multiplied", {"separable_conv2d": {"filters": 4, "kernel_size": 2, "padding": "same", "strides": 2, "depth_multiplier": 2}})
after_conv("separable_conv2d-dilated", {"separable_conv2d": {"filters": 2, "kernel_size": 2, "padding": "same", "dilation_rate": 2, "use_bias": False}})
for pooling in "max_pooling2d", "average_pooling2d":
    case(f"{pooling}-first", [{pooling: {"pool_size": 2}}, conv(activation="relu"), "flatten", OUTPUT])
    case(f"{pooling}-valid", [conv(activation="relu"), {pooling: {"pool_size": 2}}, "flatten", OUTPUT])
    case(f"{pooling}-same", [conv(activation="relu"), {pooling: {"pool_size": 2, "padding": "same"}}, "flatten", OUTPUT])
    case(f"{pooling}-overlapping", [conv(), {pooling: {"pool_size": 3, "strides": 2, "padding": "same"}}, "flatten", OUTPUT])
    case(f"{pooling}-oblong", [conv(), {pooling: {"pool_size": [3, 2], "strides": [2, 3]}}, "flatten", OUTPUT])
    case(f"{pooling}-gaps", [conv(), {pooling: {"pool_size": 1, "strides": 2}}, "flatten", OUTPUT])
    case(f"{pooling}-between", [conv(padding="same"), {pooling: {"pool_size": 2}}, conv(), "flatten", OUTPUT])
    case(f"global_{pooling}", [conv(padding="same"), conv(filters=8), f"global_{pooling}", OUTPUT])
case("max_pooling2d-of-leaky", [conv(activation="leaky_relu"), {"max_pooling2d": {"pool_size": 2}}, "flatten", OUTPUT])
case("global_max_pooling2d-of-relu", [conv(padding="same"), conv(filters=8, activation="relu"), "global_max_pooling2d", OUTPUT])
case("dense-alone", ["flatten", OUTPUT])
case("dense-unbiased", [CONV, "flatten", {"dense": {"units": 5, "use_bias": False, "activation": "relu"}}, OUTPUT])
after_conv("batch_normalization", "batch_normalization", {"activation": "relu"})
case("batch_normalization-first", [{"batch_normalization": {"momentum": 0.5, "epsilon": 0.01}}, CONV, "flatten", OUTPUT], batch=1056)
case("batch_normalization-vector", [CONV, "flatten", {"dense": {"units": 6}}, "batch_normalization", {"activation": "relu"}, OUTPUT])
case("batch_normalization-flattened", [CONV, "flatten", "batch_normalization", OUTPUT])
after_conv("batch_normalization-plain", {"batch_normalization": {"center": False, "scale": False}})
after_conv("layer_normalization", "layer_normalization", {"activation": "relu"}, optimizer={"sgd": {"learning_rate": 0.02}})
case("layer_normalization-vector", [CONV, "flatten", "layer_normalization", OUTPUT])
after_conv("layer_normalization-plain", {"layer_normalization": {"center": False, "scale": False, "epsilon": 0.01}})
after_conv("group_normalization", {"group_normalization": {"groups": 3}}, {"activation": "relu"}, optimizer={"sgd": {"learning_rate": 0.02}})
case("group_normalization-groups", [conv(filters=6, strides=2, activation="tanh"), {"group_normalization": {"groups": 2, "epsilon": 0.1}}, "flatten", OUTPUT],
     optimizer={"sgd": {"learning_rate": 0.02}})
case("group_normalization-vector", [CONV, "flatten", {"dense": {"units": 12}}, {"group_normalization": {"groups": 2, "epsilon": 0.1, "center": False}}, OUTPUT],
     optimizer={"sgd": {"learning_rate": 0.05}})
after_conv("residual", {"residual": [conv(padding="same", activation="relu"), conv(padding="same")]}, {"activation": "relu"})
after_conv("residual-nested", {"residual": ["batch_normalization", {"residual": [conv(padding="same", activation="elu")]}]}, optimizer={"sgd": {"learning_rate": 0.02}})
case("residual-projection", [conv(activation="tanh"), {"residual": {
    "layers": [conv(filters=4, strides=2, padding="same", activation="relu"), conv(filters=4, padding="same")],
    "shortcut": [conv(filters=4, kernel_size=1, strides=2, use_bias=False), "batch_normalization"]}}, {"activation": "relu"}, "flatten", OUTPUT],
     optimizer={"sgd": {"learning_rate": 0.02}})
after_conv("multiply", {"multiply": ["global_average_pooling2d", {"dense": {"units": 2, "activation": "relu"}},
                                     {"dense": {"units": 3, "activation": "sigmoid"}}]}, optimizer={"sgd": {"learning_rate": 0.05}})
after_conv("multiply-images", {"multiply": [conv(padding="same", activation="sigmoid")]})
case("residual-vector", [CONV, "flatten", {"dense": {"units": 5}}, {"residual": [{"dense": {"units": 5, "activation": "gelu"}}]}, OUTPUT])
case("trainable-below", [conv(strides=2, activation="tanh", trainable=False, kernel_regularizer={"l2": 0.5}), "flatten", OUTPUT],
     regularization={"l1": 0.01, "weight_decay": 0.5})
case("trainable-between", [conv(activation="tanh"), {"separable_conv2d": {"filters": 3, "kernel_size": 2, "activation": "tanh", "trainable": False}},
                           {"layer_normalization": {"trainable": False}}, "flatten", {"dense": {"units": 5, "activation": "tanh", "trainable": False}}, OUTPUT],
     optimizer={"adamw": {"learning_rate": 0.01, "weight_decay": 0.5, **DECAYS}})
after_conv("trainable-batch_normalization", {"batch_normalization": {"trainable": False, "gamma_regularizer": {"l2": 0.5}}}, {"activation": "relu"})
case("trainable-block", [conv(strides=2, activation="tanh"), {"residual": [conv(padding="same", activation="tanh", trainable=False), "batch_normalization"]}, "flatten", OUTPUT],
     optimizer={"sgd": {"learning_rate": 0.05, "momentum": 0.875}})
optimizer("sgd-momentum", learning_rate=0.05, momentum=0.875)
optimizer("sgd-nesterov", learning_rate=0.05, momentum=0.875, nesterov=True)
optimizer("sgd-clipnorm", learning_rate=0.1, momentum=0.5, clipnorm=0.2)
optimizer("sgd-global_clipnorm", learning_rate=0.1, momentum=0.5, global_clipnorm=0.3)
optimizer("adam-global_clipnorm", learning_rate=0.01, **DECAYS, epsilon=0.001, global_clipnorm=0.1)
optimizer("adam", learning_rate=0.01, **DECAYS)
optimizer("adam-clipnorm", learning_rate=0.01, **DECAYS, epsilon=0.001, clipnorm=0.1)
optimizer("nadam", learning_rate=0.01, **DECAYS)
optimizer("rmsprop", learning_rate=0.01)
optimizer("rmsprop-momentum", learning_rate=0.003, momentum=0.9)
optimizer("rmsprop-centered", learning_rate=0.003, momentum=0.5, centered=True, rho=0.8)
optimizer("adadelta", learning_rate=1.0)
optimizer("adamw", learning_rate=0.01, weight_decay=0.5, **DECAYS)
optimizer("adamw-kernels", learning_rate=0.01, weight_decay=0.5, exclude_from_weight_decay=["bias"], **DECAYS)
case("ema", NORMALIZED, ema={"momentum": 0.875})
case("ema-overwrite", NORMALIZED, optimizer={"adam": {"learning_rate": 0.01, **DECAYS}}, ema={"momentum": 0.75, "overwrite_frequency": 5})
WEIGHTS = {"0": 0.5, "1": 2, "2": 1.25, "3": 0}
case("class_weight", class_weight=WEIGHTS, regularization={"l2": 0.02})
case("mixup", regularization={"augmentation": {"mixup": 0.4}, "label_smoothing": 0.2}, class_weight=WEIGHTS)
case("weight_decay", regularization={"weight_decay": 0.5})
case("weight_decay-kernels", NORMALIZED, regularization={"weight_decay": 0.5, "exclude_from_weight_decay": ["bias", "gamma", "beta"]})
case("weight_decay-normalization", NORMALIZED, regularization={"weight_decay": 0.5})
case("l1", regularization={"l1": 0.01})
case("l2", regularization={"l2": 0.02})
case("label_smoothing", regularization={"label_smoothing": 0.2})
case("regularizers", [conv(strides=2, activation="relu", kernel_regularizer={"l1": 0.02}, bias_regularizer={"l2": 0.5}), "flatten",
                      {"dense": {"units": CLASSES, "activation": "softmax", "kernel_regularizer": {"l1_l2": {"l1": 0.01, "l2": 0.02}}}}])
after_conv("regularizers-normalization", {"batch_normalization": {"gamma_regularizer": {"l2": 0.1}, "beta_regularizer": {"l1": 0.1}}})
after_conv("regularizers-separable", {"separable_conv2d": {"filters": 2, "kernel_size": 2, "depthwise_regularizer": {"l2": 0.1}, "pointwise_regularizer": {"l1": 0.05}}})
after_conv("regularizers-depthwise", {"depthwise_conv2d": {"kernel_size": 2, "depthwise_regularizer": {"l2": 0.1}}}, optimizer={"sgd": {"learning_rate": 0.1, "clipnorm": 0.3}})
case("step", schedule={"step": {"every": 2, "factor": 0.5}})
case("milestones", schedule={"milestones": {"epochs": [1, 4], "factor": 0.3}})
case("exponential", schedule={"exponential": {"decay_rate": 0.6, "decay_epochs": 2}})
case("exponential-staircase", schedule={"exponential": {"decay_rate": 0.6, "decay_epochs": 2, "staircase": True}})
case("inverse_time", schedule={"inverse_time": {"decay_rate": 0.5, "decay_epochs": 2}})
case("inverse_time-staircase", schedule={"inverse_time": {"decay_rate": 0.5, "staircase": True}})
case("polynomial", schedule={"polynomial": {"end_learning_rate": 0.01, "power": 2}})
case("cosine", schedule={"cosine": {"alpha": 0.1}})
case("polynomial-decay_epochs", schedule={"polynomial": {"end_learning_rate": 0.02, "power": 1.5, "decay_epochs": 3}})
case("polynomial-cycle", schedule={"polynomial": {"end_learning_rate": 0.01, "power": 2, "decay_epochs": 2, "cycle": True}})
case("cosine_restarts", schedule={"cosine_restarts": {"first_decay_epochs": 1, "t_mul": 2, "m_mul": 0.75, "alpha": 0.125}})
case("cosine_restarts-equal", schedule={"cosine_restarts": {"first_decay_epochs": 2, "t_mul": 1, "m_mul": 1.5, "alpha": 0}})
case("warmup-cosine", schedule={"warmup": {"epochs": 2, "start_factor": 0.1, "then": {"cosine": {"alpha": 0.05}}}})
case("piecewise_constant", schedule={"piecewise_constant": {"boundaries": [5, 13], "values": [0.1, 0.05, 0.2]}})
case("reduce_on_plateau", optimizer={"sgd": {"learning_rate": 0.9}},
     schedule={"reduce_on_plateau": {"monitor": "loss", "factor": 0.3, "patience": 1, "min_delta": 0.1}})


def digits():
    """Digits 0 to 3 of MNIST, cut to 22 by 18 pixels, each the mean of 2 by 2, from 0 to 1; labels."""
    stored = FIGURES / "digits.bin"
    if not stored.exists():
        with gzip.open(MNIST / "train-images-idx3-ubyte.gz") as images, gzip.open(MNIST / "train-labels-idx1-ubyte.gz") as labels:
            pixels = np.frombuffer(images.read(), np.uint8, offset=16).reshape(-1, 28, 28)
            classes = np.frombuffer(labels.read(), np.uint8, offset=8)
        few = np.flatnonzero(classes < CLASSES)[:IMAGES]
        means = pixels[few, 3:25, 5:23].reshape(IMAGES, HEIGHT, 2, WIDTH, 2).mean((2, 4)).round().astype(np.uint8)
        stored.write_bytes(classes[few].tobytes() + means.tobytes())
    values = np.frombuffer(stored.read_bytes(), np.uint8)
    images = (values[IMAGES:].astype("float32") / np.float32(255)).astype("float64")
    return images.reshape(IMAGES, HEIGHT, WIDTH, 1), values[:IMAGES]


def called(module, word, keys):
    """What has the word's name in a module of Keras, whatever the case of its letters."""
    return next(getattr(module, name) for name in dir(module) if name.lower() == word.replace("_", ""))(**keys)


def entry(item):
    """A word alone, or with what follows it."""
    return (item, {}) if isinstance(item, str) else next(iter(item.items()))


def regularizer(item):
    word, value = entry(item)
    return keras.regularizers.L1L2(**(value if isinstance(value, dict) else {word: value}))


class Network:
    """A model of Keras, and where our flat vector has its weights: (layer, kind, weights, axes) each."""

    def __init__(self, experiment):
        self.everywhere = experiment["regularization"]
        self.tensors, self.index, self.flattened = [], -1, None
        values = start = keras.Input((HEIGHT, WIDTH, 1))
        values = self.chain(values, experiment["model"])
        self.model = keras.Model(start, values)

    def chain(self, values, items):
        for item in items:
            self.index += 1
            word, keys = entry(item)
            if word == "residual":
                branches = keys if isinstance(keys, dict) else {"layers": keys}
                through = self.chain(values, branches["layers"])
                values = keras.layers.Add()([self.chain(values, branches.get("shortcut", [])), through])
            elif word == "multiply":
                factors = self.chain(values, keys)
                pixel = len(values.shape) == 4 and len(factors.shape) == 2
                values = keras.layers.Multiply()([values, keras.layers.Reshape((1, 1, -1))(factors) if pixel else factors])
            elif word == "activation":
                # the loss takes the logits, as Keras' own does of a model that ends in softmax
                values = values if keys == "softmax" else keras.layers.Activation(keys)(values)
            else:
                values = self.layer(values, word, dict(keys))
        return values

    def layer(self, values, word, keys):
        if keys.get("activation") == "softmax":
            keys.pop("activation")
        kernels = [key for key in ("kernel", "depthwise", "pointwise") if self.has(word, key)]
        for name, value in list(keys.items()):
            if name.endswith("_regularizer"):
                keys[name] = regularizer(value)
        for kernel in kernels:
            if "l1" in self.everywhere or "l2" in self.everywhere:
                keys.setdefault(f"{kernel}_regularizer",
                                keras.regularizers.L1L2(self.everywhere.get("l1", 0), self.everywhere.get("l2", 0)))
        layer = called(keras.layers, word, keys)
        before = values.shape[1:]
        values = layer(values)
        if word == "flatten" and len(before) == 3:
            self.flattened = np.arange(np.prod(before)).reshape(before).transpose(2, 0, 1).ravel()
        for weight in layer.weights:
            self.tensors.append((self.index, self.kind(word, weight.name), weight, self.order(word, weight)))
        if word in ("dense",) or word.startswith("global"):
            self.flattened = None
        return values

    @staticmethod
    def has(word, kernel):
        return kernel in {"conv2d": ["kernel"], "dense": ["kernel"], "depthwise_conv2d": ["depthwise"],
                          "separable_conv2d": ["depthwise", "pointwise"]}.get(word, [])

    @staticmethod
    def kind(word, name):
        if name == "kernel" and word == "depthwise_conv2d":
            return "depthwise_kernel"
        return "separable_kernel" if name == "depthwise_kernel" and word == "separable_conv2d" else name

    def order(self, word, weight):
        """The places in the weight, flattened, of the values of our flat vector, one after the other."""
        places = np.arange(np.prod(weight.shape)).reshape(weight.shape)
        kind = self.kind(word, weight.name)
        if word == "conv2d" and kind == "kernel":
            places = places.transpose(3, 2, 0, 1)
        elif kind == "separable_kernel":
            places = places.transpose(3, 2, 0, 1)
        elif kind == "pointwise_kernel":
            places = places.reshape(places.shape[2:]).T
        elif word == "dense" and kind == "kernel":
            places = (places if self.flattened is None else places[self.flattened]).T
        elif len(places.shape) == 1 and word.endswith("normalization") and self.flattened is not None:
            places = places[self.flattened]
        return places.ravel()

    def start(self):
        """Kernels and gammas are sines of their places in the flat vector; all others are what Keras starts from."""
        for layer, kind, weight, order in self.tensors:
            waves = np.sin(np.arange(1, len(order) + 1) + 7 * layer)
            flat = waves / 2 if "kernel" in kind else 1 + waves / 4 if kind == "gamma" else None
            if flat is not None:
                values = np.empty(len(order))
                values[order] = flat.astype("float32").astype("float64")
                weight.assign(values.reshape(weight.shape))

    def weights(self):
        return [{"layer": layer, "kind": kind, "values": [float(f"{x:.9g}") for x in np.ravel(weight.numpy())[order]]}
                for layer, kind, weight, order in self.tensors]


def schedule(item, rate):
    """Keras' schedule, whose steps are batches; a number where the rate does not follow from the time."""
    word, keys = entry(item)
    steps = STEPS_PER_EPOCH * EPOCHS
    schedules = keras.optimizers.schedules
    if word == "step":
        # Keras' boundary is the last step of the value before
        changes = list(range(keys["every"], EPOCHS, keys["every"]))
        return pieces(changes, rate, keys["factor"])
    if word == "milestones":
        return pieces(keys["epochs"], rate, keys["factor"])
    if word == "exponential":
        return schedules.ExponentialDecay(rate, keys["decay_epochs"] * STEPS_PER_EPOCH, keys["decay_rate"], keys.get("staircase", False))
    if word == "inverse_time":
        return schedules.InverseTimeDecay(rate, keys.get("decay_epochs", 1) * STEPS_PER_EPOCH, keys["decay_rate"], keys.get("staircase", False))
    if word == "polynomial":
        length = keys["decay_epochs"] * STEPS_PER_EPOCH if "decay_epochs" in keys else steps
        return schedules.PolynomialDecay(rate, length, keys["end_learning_rate"], keys["power"], keys.get("cycle", False))
    if word == "cosine_restarts":
        return schedules.CosineDecayRestarts(rate, keys["first_decay_epochs"] * STEPS_PER_EPOCH, keys["t_mul"], keys["m_mul"], keys["alpha"])
    if word == "cosine":
        return schedules.CosineDecay(rate, steps, keys["alpha"])
    if word == "warmup":
        warmup = keys["epochs"] * STEPS_PER_EPOCH
        return schedules.CosineDecay(rate * keys["start_factor"], steps - warmup, keys["then"]["cosine"]["alpha"],
                                     warmup_target=rate, warmup_steps=warmup)
    if word == "piecewise_constant":
        return schedules.PiecewiseConstantDecay(keys["boundaries"], keys["values"])
    return rate


def pieces(epochs, rate, factor):
    boundaries = [epoch * STEPS_PER_EPOCH - 1 for epoch in epochs]
    return keras.optimizers.schedules.PiecewiseConstantDecay(boundaries, [rate * factor**i for i in range(len(epochs) + 1)])


def mixed(values):
    """Each with the next one of the batch: eighths of itself, from one to all of it, in turns."""
    shares = (np.arange(len(values)) % 8 + 1).reshape(-1, *[1] * (values.ndim - 1)) / 8
    return shares * values + (1 - shares) * np.roll(values, -1, axis=0)


def figures(experiment, images, labels):
    keras.utils.clear_session()
    network = Network(experiment)
    network.start()
    model, training = network.model, experiment["training"]
    word, keys = entry(training["optimizer"])
    keys = {**keys, "learning_rate": schedule(training["schedule"], keys["learning_rate"])}
    for key in "weight_decay", "exclude_from_weight_decay":
        if key in experiment["regularization"]:
            keys[key] = experiment["regularization"][key]
    if "ema" in training:
        keys |= {"use_ema": True, **{f"ema_{key}": value for key, value in training["ema"].items()}}
    excluded = keys.pop("exclude_from_weight_decay", [])
    optimizer = called(keras.optimizers, word, keys)
    if excluded:
        optimizer.exclude_from_weight_decay(var_names=excluded)
    smoothing = experiment["regularization"].get("label_smoothing", 0)
    model.compile(
        optimizer,
        keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=smoothing),
        metrics=[keras.metrics.CategoricalCrossentropy(from_logits=True, name="cross_entropy", dtype="float64")],
        run_eagerly=True)
    word, keys = entry(training["schedule"])
    plateau = keras.callbacks.ReduceLROnPlateau(**keys) if word == "reduce_on_plateau" else keras.callbacks.Callback()
    plateau.set_model(model)
    plateau.on_train_begin()
    losses, entropies = [], []
    weights = {int(name): weight for name, weight in training["class_weight"].items()} if "class_weight" in training else None
    size = training["batch_size"]
    for step in range(STEPS_PER_EPOCH * EPOCHS):
        batch = (step * size + np.arange(size)) % IMAGES
        model.reset_metrics()
        values, targets = images[batch], np.eye(CLASSES)[labels[batch]]
        if "augmentation" in experiment["regularization"]:
            values, targets = mixed(values), mixed(targets)
        logs = model.train_on_batch(values, targets, class_weight=weights, return_dict=True)
        losses.append(float(logs["loss"]))
        entropies.append(float(logs["cross_entropy"]))
        if (step + 1) % STEPS_PER_EPOCH == 0:
            plateau.on_epoch_end(step // STEPS_PER_EPOCH, {"loss": np.mean(entropies[-STEPS_PER_EPOCH:])})
    # as fit does in the end: an average takes the place of the weights
    optimizer.finalize_variable_values(model.trainable_variables)
    return {"keras": keras.__version__, "experiment": experiment, "cross_entropy": entropies, "loss": losses, "weights": network.weights()}


def text(figures):
    """A line for each list of numbers."""
    fields = {key: json.dumps(value) for key, value in figures.items() if key != "weights"}
    fields["weights"] = "[\n    " + ",\n    ".join(map(json.dumps, figures["weights"])) + "\n  ]"
    return "{\n" + ",\n".join(f'  "{key}": {value}' for key, value in fields.items()) + "\n}\n"


def main(names):
    unknown = sorted(set(names) - set(CASES))
    if unknown:
        sys.exit(f"no case {', '.join(unknown)}; there are {', '.join(CASES)}")
    keras.config.set_floatx("float64")
    images, labels = digits()
    for name in names or CASES:
        (FIGURES / f"{name}.json").write_text(text(figures(CASES[name], images, labels)))
        print(name)
    (FIGURES / "cases.txt").write_text("".join(f"{path.stem}\n" for path in sorted(FIGURES.glob("*.json"))))


main(sys.argv[1:])
