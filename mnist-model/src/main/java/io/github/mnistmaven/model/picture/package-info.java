/**
 * Pictures of any size and colour model, and the images that a network takes of them: samples of 8 bits, brought to the
 * network's size. The same code prepares them for training and for whoever asks a trained model, bit by bit alike on
 * every machine.
 */
package io.github.mnistmaven.model.picture;
