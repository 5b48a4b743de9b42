package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.language.definition.Structure;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KerasWordsTest {

    private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern PATH = Pattern.compile("^[a-z_]+(\\.[a-z_]+)+");
    private static final Pattern COMPOUND = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");

    private static final String AUGMENTATION =
            "rotation, shift, zoom, shear, flip, crop, elastic, random_erasing, brightness, contrast, saturation, hue, noise,"
                    + " interpolation, fill_mode, fill_value, mixup, cutmix";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training: {optimizer: {adam: {lr: 0.1}}}|unknown key 'lr' in training.optimizer.adam; write"
                        + " learning_rate. Allowed: learning_rate, beta_1, beta_2, epsilon, clipnorm,"
                        + " global_clipnorm",
                "training: {validation_split: 0.1}|unknown key 'validation_split' in training; write data.validation, a"
                        + " share of the training images, or their number. Allowed: epochs, max_time, batch_size,"
                        + " optimizer, schedule, seed, seeds, engine, clean_pass, ema, class_weight",
                "model: [dense: {units: 1, input_shape: 784}]|unknown key 'input_shape' in model[0].dense; not needed:"
                        + " the data say what enters the first layer. Allowed: units, activation, use_bias,"
                        + " kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer, trainable",
                "model: [dense: {units: 1, kernel_constraint: max_norm}]|unknown key 'kernel_constraint' in"
                        + " model[0].dense; not supported; there are regularizers. Allowed: units, activation, use_bias,"
                        + " kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer, trainable",
                "model: [flatten: {data_format: channels_first}]|unknown key 'data_format' in model[0].flatten; not"
                        + " supported: images have channels last",
                "training: {early_stopping: {}}|unknown key 'early_stopping' in training; write"
                        + " regularization.early_stopping. Allowed: epochs, max_time, batch_size, optimizer, schedule, seed,"
                        + " seeds, engine, clean_pass, ema, class_weight",
                "training: {learning_rate: 0.1}|unknown key 'learning_rate' in training; write training.optimizer, whose"
                        + " argument it is. Allowed: epochs, max_time, batch_size, optimizer, schedule, seed, seeds, engine, clean_pass, ema, class_weight",
                "model: [relu]|unknown value 'relu' for model[0]; write activation: relu. Allowed: conv2d,"
                        + " depthwise_conv2d, separable_conv2d, max_pooling2d, average_pooling2d, global_max_pooling2d,"
                        + " global_average_pooling2d, flatten, dense, dropout, spatial_dropout2d, gaussian_noise,"
                        + " batch_normalization, layer_normalization, group_normalization, activation, leaky_relu, residual, multiply",
                "regularization: {augmentation: {random_flip: true}}|unknown key 'random_flip' in"
                        + " regularization.augmentation; write regularization.augmentation.flip, horizontal, vertical or"
                        + " horizontal_and_vertical; a mirrored letter or digit is another one, or none. Allowed: "
                        + AUGMENTATION,
                "regularization: {augmentation: {RandomSaturation: 0.3}}|unknown key 'RandomSaturation' in"
                        + " regularization.augmentation; write regularization.augmentation.saturation, a list of two ends,"
                        + " of which 0.5 changes nothing. Allowed: " + AUGMENTATION,
                "regularization: {augmentation: {gaussian_noise: 0.1}}|unknown key 'gaussian_noise' in"
                        + " regularization.augmentation; gaussian_noise is a layer; in augmentation write noise. Allowed: "
                        + AUGMENTATION,
                "regularization: {augmentation: {RandomErasing: {}}}|unknown key 'RandomErasing' in"
                        + " regularization.augmentation; did you mean 'random_erasing'? Allowed: " + AUGMENTATION,
                "regularization: {augmentation: {zoom: {height_factor: 0.1, range: 0.1}}}|unknown key 'height_factor' in"
                        + " regularization.augmentation.zoom; write range, or its value alone, for both directions."
                        + " Allowed: range, probability",
                "regularization: {augmentation: {RandomRotation: 0.1}}|unknown key 'RandomRotation' in"
                        + " regularization.augmentation; write regularization.augmentation.rotation, in degrees,"
                        + " where Keras takes shares of a turn. Allowed: " + AUGMENTATION,
                "training: {validation_data: test}|unknown key 'validation_data' in training; write data.validation,"
                        + " training images that are held out, or test for the test set. Allowed: epochs, max_time,"
                        + " batch_size, optimizer, schedule, seed, seeds, engine, clean_pass, ema, class_weight",
                "training: {schedule: {reduce_on_plateau: {mode: min}}}|unknown key 'mode' in"
                        + " training.schedule.reduce_on_plateau; only early_stopping has it; monitor knows the better"
                        + " direction. Allowed: monitor, factor, patience, min_delta, cooldown, min_lr",
                "training: {loss: mse}|unknown key 'loss' in training; not needed: the loss is always cross-entropy; loss_with_penalties is what Keras calls loss."
                        + " Allowed: epochs, max_time, batch_size, optimizer, schedule, seed, seeds, engine, clean_pass, ema, class_weight",
                "model: [dense: {units: 1, activation: swish}]|unknown value 'swish' for model[0].dense.activation;"
                        + " write silu. Allowed: linear, relu, leaky_relu, elu, selu, gelu, silu, hard_silu, relu6,"
                        + " sigmoid, hard_sigmoid, tanh, softmax",
                "model: [dense: {units: 1, activation: softplus}]|unknown value 'softplus' for"
                        + " model[0].dense.activation; not supported; elu is similar. Allowed: linear, relu,"
                        + " leaky_relu, elu, selu, gelu, silu, hard_silu, relu6, sigmoid, hard_sigmoid, tanh, softmax",
                "model: [dense: {units: 1, activation: ReLU}]|unknown value 'ReLU' for"
                        + " model[0].dense.activation; did you mean 'relu'? Allowed: linear, relu, leaky_relu,"
                        + " elu, selu, gelu, silu, hard_silu, relu6, sigmoid, hard_sigmoid, tanh, softmax"
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

    @ParameterizedTest
    @EnumSource(KerasWords.Place.class)
    void noWordIsAnsweredTwice(KerasWords.Place place) {
        List<String> words = KerasWords.ENTRIES.stream()
                .filter(entry -> entry.place() == place)
                .flatMap(entry -> entry.words().stream())
                .map(KerasWords::canonical)
                .toList();
        assertThat(words).isNotEmpty().doesNotHaveDuplicates();
    }

    /** One word of several kinds is answered by its kind. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model: [identity]|x.yml:2:9: unknown value 'identity' for model[0]; not needed: leave it out. Allowed: ",
                "model: [activation: identity]|x.yml:2:21: unknown value 'identity' for model[0].activation; write linear,"
                        + " or leave it out. Allowed: ",
                "model: [dense: {units: 1, kernel_initializer: identity}]|x.yml:2:47: unknown value 'identity' for"
                        + " model[0].dense.kernel_initializer; not supported; orthogonal keeps lengths, too. Allowed: ",
                "model: [dense: {units: 1, activation: null}]|x.yml:2:39: model[0].dense.activation must be one of linear,"
                        + " relu, leaky_relu, elu, selu, gelu, silu, hard_silu, relu6, sigmoid, hard_sigmoid, tanh, softmax, found nothing; write linear, or leave it"
                        + " out",
                "model: [activation: LeakyReLU]|x.yml:2:21: unknown value 'LeakyReLU' for model[0].activation; write"
                        + " leaky_relu, whose slope is 0.2; the layer leaky_relu has a negative_slope. Allowed: ",
                "model: [leaky_relu: {alpha: 0.1}]|x.yml:2:22: unknown key 'alpha' in model[0].leaky_relu; write"
                        + " negative_slope, of the layer leaky_relu; that of elu is 1. Allowed: ",
                "training: {optimizer: {rmsprop: {alpha: 0.9}}}|unknown key 'alpha' in training.optimizer.rmsprop; write"
                        + " rho. Allowed: ",
                "training: {schedule: {step: {step_size: 1, gamma: 0.7}}}|unknown key 'gamma' in training.schedule.step;"
                        + " write factor, decay_rate in exponential and inverse_time. Allowed: ",
                "training: {schedule: {reduce_on_plateau: {threshold: 0}}}|unknown key 'threshold' in"
                        + " training.schedule.reduce_on_plateau; write min_delta. Allowed: ",
                "training: {schedule: {reduce_on_plateau: {monitor: val_acc}}}|unknown value 'val_acc' for"
                        + " training.schedule.reduce_on_plateau.monitor; write val_accuracy. Allowed: ",
                "data: {normalize: {mean: 0.1307}}|unknown key 'normalize' in data; write data.normalization, standardize,"
                        + " by the mean and standard deviation of each channel of the training images. Allowed: "
            })
    void aWordIsAnsweredWhereItStands(String line, String problem) {
        String model = line.startsWith("model") ? "" : Reading.MODEL;
        assertThat(new Reading(directory).problems("schema: 1\n" + model + line))
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void whatIsToBeWrittenIsOfTheLanguage() {
        Set<String> words = Definitions.names();
        for (KerasWords.Entry entry : KerasWords.ENTRIES) {
            String ours = entry.ours();
            assertThat(WORD.matcher(ours).results().map(MatchResult::group))
                    .as("words of the language in: %s", ours)
                    .allSatisfy(word -> assertThat(words).contains(word));
            Structure place = Structure.of(ExperimentDefinition.named("x"));
            for (String step : PATH.matcher(ours)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElse("")
                    .split("\\.")) {
                place = step.isEmpty() ? place : place.key(step);
            }
            assertThat(place.type()).as("what lies at the path of: %s", ours).isPresent();
        }
    }

    @Test
    void whatThereIsInsteadIsOfTheLanguage() {
        Set<String> words = Definitions.names();
        assertThat(KerasWords.ENTRIES.stream().map(KerasWords.Entry::note))
                .allSatisfy(note -> assertThat(COMPOUND.matcher(note).results().map(MatchResult::group))
                        .as(note)
                        .allSatisfy(word -> assertThat(words).contains(word)));
    }
}
