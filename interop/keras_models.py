"""Writes small models as Keras does, for tests of our readers and writers. README.md says more."""

import json
import os
import sys
import warnings
import zipfile
from pathlib import Path

os.environ.setdefault("KERAS_BACKEND", "tensorflow")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
try:
    import h5py
    import keras
    import numpy as np
    from keras import layers
except ImportError as missing:
    sys.exit(f"skipped: {sys.executable} has no {missing.name}; give another interpreter")

MODELS = Path(__file__).resolve().parent.parent / "mnist-model/src/test/resources/keras"


def sequential():
    return keras.Sequential(
        [
            keras.Input((9, 8, 2), name="input_layer"),
            layers.Conv2D(3, (3, 2), strides=(2, 1), padding="same", activation="relu", name="conv2d"),
            layers.Conv2D(2, 2, dilation_rate=(1, 2), use_bias=False, activation="gelu", name="conv2d_1"),
            layers.DepthwiseConv2D(2, padding="same", depth_multiplier=2, activation="tanh", name="depthwise_conv2d"),
            layers.SeparableConv2D(4, (2, 3), padding="same", depth_multiplier=2, activation="elu", name="separable_conv2d"),
            layers.BatchNormalization(momentum=0.9, epsilon=0.01, name="batch_normalization"),
            layers.BatchNormalization(center=False, name="batch_normalization_1"),
            layers.LayerNormalization(epsilon=0.01, name="layer_normalization"),
            layers.LeakyReLU(negative_slope=0.25, name="leaky_relu"),
            layers.MaxPooling2D(2, strides=1, padding="same", name="max_pooling2d"),
            layers.AveragePooling2D((2, 1), strides=1, name="average_pooling2d"),
            layers.SpatialDropout2D(0.25, name="spatial_dropout2d"),
            layers.GaussianNoise(0.125, name="gaussian_noise"),
            layers.Activation("sigmoid", name="activation"),
            layers.Permute((3, 1, 2), name="permute"),
            layers.Flatten(name="flatten"),
            layers.Dense(5, activation="leaky_relu", name="dense"),
            layers.Dropout(0.5, name="dropout"),
            layers.Dense(3, activation="softmax", use_bias=False, name="dense_1"),
        ],
        name="sequential",
    )


def functional():
    """Blocks within blocks, one without layers, and one of vectors."""
    inputs = keras.Input((6, 5, 1), name="input_layer")
    start = layers.Conv2D(2, 3, padding="same", name="conv2d")(inputs)
    x = layers.BatchNormalization(name="batch_normalization")(start)
    inner = layers.Conv2D(2, (2, 3), padding="same", activation="relu", name="conv2d_1")(x)
    x = layers.LayerNormalization(scale=False, name="layer_normalization")(inner)
    x = layers.SpatialDropout2D(0.25, name="spatial_dropout2d")(x)
    x = layers.Add(name="residual_1")([inner, x])
    x = layers.Add(name="residual")([start, x])
    x = layers.Add(name="residual_2")([x, x])
    pooled = layers.GlobalAveragePooling2D(name="global_average_pooling2d")(x)
    x = layers.Dense(2, activation="leaky_relu", name="dense")(pooled)
    x = layers.Dropout(0.5, name="dropout")(x)
    x = layers.Add(name="residual_3")([pooled, x])
    outputs = layers.Dense(3, activation="softmax", name="dense_1")(x)
    return keras.Model(inputs, outputs, name="functional")


def rescaled():
    """Takes values from 0 to 1, and makes others of them."""
    return keras.Sequential(
        [
            keras.Input((4, 4, 3), name="input_layer"),
            layers.Rescaling(2.0, offset=-1.0, name="rescaling"),
            layers.Conv2D(2, 2, name="conv2d"),
            layers.GlobalMaxPooling2D(name="global_max_pooling2d"),
            layers.Dense(2, name="dense"),
            layers.Activation("softmax", name="activation"),
        ],
        name="rescaled",
    )


def drawings():
    """What tutorials begin with: images without channels, and a softmax in the loss alone."""
    return keras.Sequential([keras.Input((4, 4)), layers.Flatten(), layers.Dense(3), layers.Dropout(0.5)], name="drawings")


def vectors():
    """Images as vectors."""
    return keras.Sequential([keras.Input((16,)), layers.Dense(3, activation="softmax")], name="vectors")


def reshaped():
    return keras.Sequential(
        [
            keras.Input((4, 4)),
            layers.Reshape((4, 4, 1)),
            layers.Conv2D(2, 2),
            layers.ReLU(),
            layers.Reshape((-1,)),
            layers.Dense(3),
            layers.Softmax(),
        ],
        name="reshaped",
    )


def pixels():
    """Takes pixels from 0 to 255."""
    inputs = keras.Input((4, 4, 1))
    x = layers.Rescaling(1 / 255)(inputs)
    x = layers.Conv2D(2, 2, activation=keras.activations.relu)(x)
    return keras.Model(inputs, layers.Dense(3, activation="softmax")(layers.Flatten()(x)), name="pixels")


def plus():
    """Shortcuts of both kinds."""
    x = inputs = keras.Input((4, 4, 2))
    x = x + layers.Conv2D(2, 3, padding="same", activation="relu")(x)
    x = layers.Add()([layers.Conv2D(2, 3, padding="same")(x), x])
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, layers.Dense(3, activation="softmax")(x), name="plus")


def projected():
    """ResNets of both kinds, whose shortcuts are projected; sums in either order."""
    x = inputs = keras.Input((6, 6, 2))
    shortcut = layers.BatchNormalization()(layers.Conv2D(3, 1, strides=2, use_bias=False)(x))
    x = layers.BatchNormalization()(layers.Conv2D(3, 3, strides=2, padding="same")(x))
    x = layers.BatchNormalization()(layers.Conv2D(3, 3, padding="same")(layers.ReLU()(x)))
    x = layers.ReLU()(layers.Add()([shortcut, x]))
    x = layers.ReLU()(layers.BatchNormalization()(x))
    shortcut = layers.Conv2D(4, 1)(x)
    x = layers.ReLU()(layers.BatchNormalization()(layers.Conv2D(2, 1)(x)))
    x = layers.Add()([layers.Conv2D(4, 3, padding="same")(x), shortcut])
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, layers.Dense(3, activation="softmax")(x), name="projected")


def excited():
    """Squeeze and excitation in the three ways in which it is written."""
    x = inputs = keras.Input((4, 4, 2))
    x = layers.Conv2D(4, 3, padding="same")(x)
    s = layers.GlobalAveragePooling2D()(x)
    s = layers.Dense(4, activation="sigmoid")(layers.Dense(2, activation="relu")(s))
    x = layers.Multiply()([x, layers.Reshape((1, 1, 4))(s)])
    s = layers.GlobalAveragePooling2D(keepdims=True)(x)
    s = layers.Conv2D(4, 1, activation="hard_sigmoid")(layers.Conv2D(2, 1, activation="silu")(s))
    x = layers.Multiply()([s, x])
    s = layers.Reshape((1, 1, 4))(layers.GlobalAveragePooling2D()(x))
    x = layers.Multiply()([x, layers.Dense(4, activation="sigmoid")(layers.Dense(2, activation="relu")(s))])
    x = layers.GroupNormalization(2)(x)
    x = layers.GlobalAveragePooling2D()(x)
    return keras.Model(inputs, layers.Dense(3, activation="softmax")(x), name="excited")


def idle():
    """Layers that do nothing once training is over; trained, so that files have what optimizers keep."""
    model = keras.Sequential(
        [
            keras.Input((4, 4, 1)),
            layers.RandomFlip(),
            layers.RandomRotation(0.1),
            layers.Conv2D(2, 2),
            layers.ELU(),
            layers.AlphaDropout(0.1),
            layers.GaussianDropout(0.1),
            layers.Identity(),
            layers.ReLU(negative_slope=0.25),
            layers.Flatten(),
            layers.Dense(3, activation="softmax"),
        ],
        name="idle",
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(images(model), np.zeros(2), verbose=0)
    return model


def value(path, index):
    """The value at an index of a tensor: depends on the tensor's name, is exact in single precision, and of a variance above 0."""
    number = (index * 31 + sum(path.encode()) * 17) % 101
    return (number + 1) / 64 if path.endswith("variance") else (number - 50) / 64


def fill(model):
    for layer in model.layers:
        layer.set_weights(
            [
                np.reshape([value(f"{layer.name}/{weight.name}", i) for i in range(weight.value.numpy().size)], weight.shape)
                for weight in layer.weights
            ]
        )


def images(model):
    shape = model.input_shape[1:]
    return np.array([[(i * 37 + image * 11) % 64 / 64 for i in range(np.prod(shape))] for image in range(2)]).reshape(2, *shape)


def without_addresses(value):
    """Objects that are the same have the same address in files; it differs from run to run."""
    if isinstance(value, dict):
        return {key: without_addresses(member) for key, member in value.items() if key != "shared_object_id"}
    return [without_addresses(member) for member in value] if isinstance(value, list) else value


def keras2(value):
    """Configurations as Keras 2 has them: legacy_h5_format.py and saving/legacy of Keras 3 read these."""
    if isinstance(value, list):
        return [keras2(member) for member in value]
    if not isinstance(value, dict):
        return value
    if value.get("class_name") == "DTypePolicy":
        return value["config"]["name"]
    if value.get("class_name") == "__keras_tensor__":
        return value["config"]["keras_history"] + [{}]
    names = {"batch_shape": "batch_input_shape", "negative_slope": "alpha"}
    later = {
        "module", "registered_name", "build_config", "compile_config", "build_input_shape", "optional", "synchronized", "renorm",
        "renorm_clipping", "renorm_momentum", "rms_scaling", "quantization_config", "input_axes", "output_axes",
    }
    return {names.get(key, key): keras2(member) for key, member in value.items() if key not in later}


def keras2_nodes(config):
    for layer in config["layers"]:
        for i, node in enumerate(layer.get("inbound_nodes", [])):
            layer["inbound_nodes"][i] = node["args"][0] if isinstance(node["args"][0][0], list) else node["args"]
    for end in "input_layers", "output_layers":
        if end in config:
            config[end] = [config[end]]


def write_keras2(model, directory):
    """What `model.to_json()` and `model.save_weights("X.h5")` of Keras 2 leave."""
    architecture = keras2(json.loads(model.to_json()))
    keras2_nodes(architecture["config"])
    architecture.update(keras_version="2.15.0", backend="tensorflow")
    (directory / "model.json").write_text(json.dumps(architecture))
    with h5py.File(directory / "model.h5", "w", libver="earliest") as file:
        names = [layer.name.encode() for layer in model.layers]
        if model.name == "functional":
            # what is longer than 64 kB is split
            file.attrs["layer_names0"], file.attrs["layer_names1"] = names[:5], names[5:]
        else:
            file.attrs["layer_names"] = names
        file.attrs["backend"] = b"tensorflow"
        file.attrs["keras_version"] = b"2.15.0"
        for layer in model.layers:
            group = file.create_group(layer.name)
            names = [f"{layer.name}/{weight.name}:0" for weight in layer.weights]
            group.attrs["weight_names"] = [name.encode() for name in names]
            for name, weight in zip(names, layer.weights):
                group.create_dataset(name, data=weight.value.numpy())


def write_hostile(file):
    """What HDF5 has, and Keras writes nowhere."""
    os.chdir(file.parent)  # where values outside of the file go
    with h5py.File(file, "w") as root:
        root["dataset"] = np.float32([1, 2])
        root["links/soft"] = h5py.SoftLink("/dataset")
        root["links/external"] = h5py.ExternalLink("other.h5", "/dataset")
        root.create_dataset("chunked", data=np.float32([1, 2]), chunks=(1,), compression="gzip")
        root.create_dataset("elsewhere", data=np.float32([1, 2]), external=[("values.raw", 0, 8)])
        layout = h5py.VirtualLayout(shape=(2,), dtype="float32")
        layout[:] = h5py.VirtualSource("other.h5", "dataset", shape=(2,))
        root.create_virtual_dataset("virtual", layout)
        root["integers"] = np.int32([1, 2])
        root["halves"] = np.float16([1.5, -2**-24, 65504])
        root["doubles"] = np.array([1.5, -0.1], dtype=">f8")
        root["nothing"] = np.zeros((0, 3), dtype="float32")
        root.create_dataset("unwritten", shape=(2,), dtype="float32")
    Path("values.raw").unlink()


def save(model, directory, predictions):
    fill(model)
    directory.mkdir(parents=True, exist_ok=True)
    model.save(directory / "model.keras")
    answers = model.predict(images(model), verbose=0)
    if model.name == "drawings":
        answers = keras.ops.convert_to_numpy(keras.ops.softmax(answers))
    predictions[model.name] = answers.astype(float).tolist()


def main():
    warnings.filterwarnings("ignore", message=".*legacy.*")
    predictions = {}
    for build in sequential, functional, rescaled:
        model = build()
        directory = MODELS / model.name
        save(model, directory, predictions)
        model.save(directory / "whole.h5")
        (directory / "keras2").mkdir(exist_ok=True)
        write_keras2(model, directory / "keras2")
        with zipfile.ZipFile(directory / "model.keras") as file:
            saved = without_addresses(json.loads(file.read("config.json")))
        assert saved == json.loads(model.to_json()), "to_json and save differ"
    for build in drawings, vectors, reshaped, pixels, plus, projected, excited, idle:
        keras.backend.clear_session()  # numbers in names begin anew
        save(build(), MODELS / build.__name__, predictions)
    write_hostile(MODELS / "hostile.h5")
    (MODELS / "predictions.json").write_text(json.dumps(predictions, indent=1) + "\n")
    print("keras", keras.__version__, *sorted(str(file.relative_to(MODELS)) for file in MODELS.rglob("*") if file.is_file()))


if __name__ == "__main__":
    main()
