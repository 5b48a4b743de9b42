"""Lists every public layer, activation, initializer, regularizer, constraint, optimizer, schedule and callback of Keras with
the arguments of its constructor, and those of compile and fit: one line each, a name and its arguments.

KerasVocabularyTest holds the experiment language against what this printed:

    python interop/keras_words.py > mnist-language/src/test/resources/keras/words.txt
"""
import inspect
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras

# what others extend or are kept in
BASES = {
    "Callback", "CallbackList", "Constraint", "Initializer", "InputSpec", "Layer", "LearningRateSchedule", "Optimizer",
    "OptimizerMap", "Regularizer",
}
SECTIONS = {
    "layers": keras.layers,
    "activations": keras.activations,
    "initializers": keras.initializers,
    "regularizers": keras.regularizers,
    "constraints": keras.constraints,
    "optimizers": keras.optimizers,
    "schedules": keras.optimizers.schedules,
    "callbacks": keras.callbacks,
}


def arguments(function):
    parameters = inspect.signature(function).parameters.values()
    return [
        parameter.name
        for parameter in parameters
        if parameter.name != "self" and parameter.kind not in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD)
    ]


print(f"# keras {keras.__version__}")
for section, module in SECTIONS.items():
    print(f"[{section}]")
    for name in sorted(dir(module)):
        value = getattr(module, name)
        if name.startswith("_") or inspect.ismodule(value) or name in BASES:
            continue
        if section == "activations":
            if name not in ("get", "serialize", "deserialize"):
                print(name)
        elif inspect.isclass(value):
            print(" ".join([name] + arguments(value.__init__)))
print("[model]")
print(" ".join(["compile"] + arguments(keras.Model.compile)))
print(" ".join(["fit"] + arguments(keras.Model.fit)))
