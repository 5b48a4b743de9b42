"""Prints what LayerNormalizationTest expects, as Keras 3.15 with TensorFlow computes it in double precision."""

import keras
import numpy as np
import tensorflow as tf

keras.config.set_floatx("float64")
SIDE, CHANNELS, CLASSES, IMAGES, EPSILON = 2, 2, 2, 3, 0.001
VALUES = SIDE * SIDE * CHANNELS
FLATTENED = np.arange(VALUES).reshape(CHANNELS, SIDE, SIDE).transpose(1, 2, 0).ravel()

model = keras.Sequential([
    keras.Input((SIDE, SIDE, CHANNELS)),
    keras.layers.LayerNormalization(epsilon=EPSILON),
    keras.layers.Flatten(),
    keras.layers.LayerNormalization(epsilon=EPSILON),
    keras.layers.Dense(CLASSES, activation="softmax"),
])


def flat(weights):
    """In the order of the flat vector: channel, row, column."""
    gamma, beta, flat_gamma, flat_beta, kernel, bias = weights
    order = np.argsort(FLATTENED)
    return np.concatenate([gamma, beta, flat_gamma[order], flat_beta[order], kernel[order].T.ravel(), bias])


def shaped(parameters):
    parts = np.split(parameters, np.cumsum([CHANNELS, CHANNELS, VALUES, VALUES, VALUES * CLASSES]))
    parts[2], parts[3] = parts[2][FLATTENED], parts[3][FLATTENED]
    parts[4] = parts[4].reshape(CLASSES, VALUES).T[FLATTENED]
    return parts


def show(name, values):
    print(name, ", ".join(f"{value:.12f}" for value in np.ravel(values)))


count = 2 * CHANNELS + 2 * VALUES + VALUES * CLASSES + CLASSES
model.set_weights(shaped(np.sin(np.arange(1, count + 1)) / 2))
# every value of an image after the other, channels last
images = ((np.arange(IMAGES * VALUES) * 37 % 101) / np.float32(101)).astype("float32").astype("float64")
images = images.reshape(IMAGES, SIDE, SIDE, CHANNELS)
labels = np.array([0, 1, 1])

show("probabilities", model(images))
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(labels, model(images, training=True)))
show("loss", loss)
show("gradient", flat([tf.convert_to_tensor(g).numpy() for g in tape.gradient(loss, model.trainable_weights)]))
# not Adam, whose betas Keras rounds to single precision
model.compile(keras.optimizers.SGD(0.5), "sparse_categorical_crossentropy")
for _ in range(2):
    model.train_on_batch(images, labels)
show("parameters", flat(model.get_weights()))
