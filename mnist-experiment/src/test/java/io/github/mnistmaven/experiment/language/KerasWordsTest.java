package io.github.mnistmaven.experiment.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KerasWordsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training: {optimizer: {adam: {lr: 0.1}}}|unknown key 'lr' in training.optimizer.adam; write"
                        + " learning_rate. Allowed: learning_rate, beta_1, beta_2, epsilon, clipnorm",
                "training: {validation_split: 0.1}|unknown key 'validation_split' in training; write data.validation, a"
                        + " number of training images, or their share. Allowed: epochs, max_time, batch_size,"
                        + " optimizer, schedule, seed, seeds, engine",
                "model: [dense: {units: 1, input_shape: 784}]|unknown key 'input_shape' in model[0].dense; not needed:"
                        + " the data say what enters the first layer. Allowed: units, activation, use_bias,"
                        + " kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer",
                "model: [dense: {units: 1, kernel_constraint: max_norm}]|unknown key 'kernel_constraint' in"
                        + " model[0].dense; not supported; there are regularizers. Allowed: units, activation, use_bias,"
                        + " kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer",
                "model: [flatten: {data_format: channels_first}]|unknown key 'data_format' in model[0].flatten; not"
                        + " supported: images have channels last",
                "training: {loss: mse}|unknown key 'loss' in training; not needed: the loss is always cross-entropy."
                        + " Allowed: epochs, max_time, batch_size, optimizer, schedule, seed, seeds, engine",
                "model: [dense: {units: 1, activation: swish}]|unknown value 'swish' for model[0].dense.activation; not"
                        + " supported; gelu is similar. Allowed: linear, relu, leaky_relu, elu, gelu, sigmoid, tanh,"
                        + " softmax",
                "model: [dense: {units: 1, activation: LeakyReLU}]|unknown value 'LeakyReLU' for"
                        + " model[0].dense.activation; write activation: leaky_relu. Allowed: linear, relu, leaky_relu,"
                        + " elu, gelu, sigmoid, tanh, softmax"
            })
    void aWordOfKerasIsAnsweredByOurs(String line, String problem) {
        String model = line.startsWith("model") ? "" : Reading.MODEL;
        assertThat(new Reading(directory).problems("schema: 1\n" + model + line))
                .singleElement()
                .asString()
                .endsWith(": " + problem);
    }

    @ParameterizedTest
    @CsvSource({"Conv2D,did you mean 'conv2d'?", "MaxPool2D,write max_pooling2d.", "LSTM,not supported: the language"})
    void soIsALayer(String layer, String answer) {
        assertThat(new Reading(directory).problems("schema: 1\nmodel: [" + layer + ": {}]"))
                .singleElement()
                .asString()
                .startsWith("x.yml:2:9: unknown key '" + layer + "' in model[0]; " + answer);
    }

    @Test
    void noWordIsAnsweredTwice() {
        List<String> words = KerasWords.ENTRIES.stream()
                .flatMap(entry -> entry.words().stream())
                .toList();
        assertThat(words).doesNotHaveDuplicates();
    }
}
