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

class KerasWordsTest {

    private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern PATH = Pattern.compile("^[a-z_]+(\\.[a-z_]+)+");
    private static final Pattern COMPOUND = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)+");
    private static final String OPTIMIZER = "weight_decay clipnorm clipvalue global_clipnorm use_ema ema_momentum"
            + " ema_overwrite_frequency loss_scale_factor gradient_accumulation_steps name";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training: {optimizer: {adam: {lr: 0.1}}}|unknown key 'lr' in training.optimizer.adam; write"
                        + " learning_rate. Allowed: learning_rate, beta_1, beta_2, epsilon, clipnorm",
                "training: {validation_split: 0.1}|unknown key 'validation_split' in training; write data.validation, a"
                        + " share of the training images, or their number. Allowed: epochs, max_time, batch_size,"
                        + " optimizer, schedule, seed, seeds, engine, clean_pass",
                "model: [dense: {units: 1, input_shape: 784}]|unknown key 'input_shape' in model[0].dense; not needed:"
                        + " the data say what enters the first layer. Allowed: units, activation, use_bias,"
                        + " kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer",
                "model: [dense: {units: 1, kernel_constraint: max_norm}]|unknown key 'kernel_constraint' in"
                        + " model[0].dense; not supported; there are regularizers. Allowed: units, activation, use_bias,"
                        + " kernel_initializer, bias_initializer, kernel_regularizer, bias_regularizer",
                "model: [flatten: {data_format: channels_first}]|unknown key 'data_format' in model[0].flatten; not"
                        + " supported: images have channels last",
                "training: {early_stopping: {}}|unknown key 'early_stopping' in training; write"
                        + " regularization.early_stopping. Allowed: epochs, max_time, batch_size, optimizer, schedule, seed,"
                        + " seeds, engine, clean_pass",
                "training: {learning_rate: 0.1}|unknown key 'learning_rate' in training; write training.optimizer, whose"
                        + " argument it is. Allowed: epochs, max_time, batch_size, optimizer, schedule, seed, seeds, engine, clean_pass",
                "model: [relu]|unknown value 'relu' for model[0]; write activation: relu. Allowed: conv2d,"
                        + " depthwise_conv2d, separable_conv2d, max_pooling2d, average_pooling2d, global_max_pooling2d,"
                        + " global_average_pooling2d, flatten, dense, dropout, spatial_dropout2d, gaussian_noise,"
                        + " batch_normalization, layer_normalization, activation, leaky_relu, residual",
                "regularization: {augmentation: {random_flip: true}}|unknown key 'random_flip' in"
                        + " regularization.augmentation; not supported: a mirrored letter or digit is another one, or none. Allowed: rotation,"
                        + " shift, zoom, shear, elastic, random_erasing, brightness, noise, interpolation",
                "regularization: {augmentation: {gaussian_noise: 0.1}}|unknown key 'gaussian_noise' in"
                        + " regularization.augmentation; gaussian_noise is a layer; in augmentation write noise. Allowed:"
                        + " rotation, shift, zoom, shear, elastic, random_erasing, brightness, noise, interpolation",
                "regularization: {augmentation: {RandomErasing: {}}}|unknown key 'RandomErasing' in"
                        + " regularization.augmentation; did you mean 'random_erasing'? Allowed: rotation, shift, zoom,"
                        + " shear, elastic, random_erasing, brightness, noise, interpolation",
                "regularization: {augmentation: {zoom: {height_factor: 0.1, range: 0.1}}}|unknown key 'height_factor' in"
                        + " regularization.augmentation.zoom; write range, or its value alone, for both directions."
                        + " Allowed: range, probability",
                "regularization: {augmentation: {RandomRotation: 0.1}}|unknown key 'RandomRotation' in"
                        + " regularization.augmentation; write regularization.augmentation.rotation, in degrees,"
                        + " where Keras takes shares of a turn. Allowed:"
                        + " rotation, shift, zoom, shear, elastic, random_erasing, brightness, noise, interpolation",
                "training: {validation_data: test}|unknown key 'validation_data' in training; write data.validation,"
                        + " training images that are held out, or test for the test set. Allowed: epochs, max_time,"
                        + " batch_size, optimizer, schedule, seed, seeds, engine, clean_pass",
                "training: {schedule: {reduce_on_plateau: {mode: min}}}|unknown key 'mode' in"
                        + " training.schedule.reduce_on_plateau; only early_stopping has it; monitor knows the better"
                        + " direction. Allowed: monitor, factor, patience, min_delta, cooldown, min_lr",
                "training: {loss: mse}|unknown key 'loss' in training; not needed: the loss is always cross-entropy."
                        + " Allowed: epochs, max_time, batch_size, optimizer, schedule, seed, seeds, engine, clean_pass",
                "model: [dense: {units: 1, activation: swish}]|unknown value 'swish' for model[0].dense.activation; not"
                        + " supported; gelu is similar. Allowed: linear, relu, leaky_relu, elu, gelu, sigmoid, tanh,"
                        + " softmax",
                "model: [dense: {units: 1, activation: LeakyReLU}]|unknown value 'LeakyReLU' for"
                        + " model[0].dense.activation; did you mean 'leaky_relu'? Allowed: linear, relu, leaky_relu,"
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
                .map(KerasWords::canonical)
                .toList();
        assertThat(words).doesNotHaveDuplicates();
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

    /** The arguments are those of Keras 3's constructors, without those that every layer has. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model.conv2d|filters kernel_size strides padding data_format dilation_rate groups activation use_bias"
                        + " kernel_initializer bias_initializer kernel_regularizer bias_regularizer activity_regularizer"
                        + " kernel_constraint bias_constraint",
                "model.depthwise_conv2d|kernel_size strides padding depth_multiplier data_format dilation_rate activation"
                        + " use_bias depthwise_initializer bias_initializer depthwise_regularizer bias_regularizer"
                        + " activity_regularizer depthwise_constraint bias_constraint",
                "model.separable_conv2d|filters kernel_size strides padding data_format dilation_rate depth_multiplier"
                        + " activation use_bias depthwise_initializer pointwise_initializer bias_initializer"
                        + " depthwise_regularizer pointwise_regularizer bias_regularizer activity_regularizer"
                        + " depthwise_constraint pointwise_constraint bias_constraint",
                "model.max_pooling2d|pool_size strides padding data_format",
                "model.average_pooling2d|pool_size strides padding data_format",
                "model.global_max_pooling2d|data_format keepdims",
                "model.global_average_pooling2d|data_format keepdims",
                "model.flatten|data_format",
                "model.dense|units activation use_bias kernel_initializer bias_initializer kernel_regularizer"
                        + " bias_regularizer activity_regularizer kernel_constraint bias_constraint lora_rank lora_alpha",
                "model.dropout|rate noise_shape seed",
                "model.spatial_dropout2d|rate data_format seed",
                "model.gaussian_noise|stddev seed",
                "model.batch_normalization|axis momentum epsilon center scale beta_initializer gamma_initializer"
                        + " moving_mean_initializer moving_variance_initializer beta_regularizer gamma_regularizer"
                        + " beta_constraint gamma_constraint synchronized",
                "model.layer_normalization|axis epsilon center scale beta_initializer gamma_initializer beta_regularizer"
                        + " gamma_regularizer beta_constraint gamma_constraint",
                "model.leaky_relu|negative_slope",
                "model.activation|activation name trainable dtype autocast",
                "training.optimizer.sgd|learning_rate momentum nesterov " + OPTIMIZER,
                "training.optimizer.adam|learning_rate beta_1 beta_2 epsilon amsgrad " + OPTIMIZER,
                "training.optimizer.adamw|learning_rate beta_1 beta_2 epsilon amsgrad " + OPTIMIZER,
                "training.optimizer.nadam|learning_rate beta_1 beta_2 epsilon " + OPTIMIZER,
                "training.optimizer.rmsprop|learning_rate rho momentum epsilon centered " + OPTIMIZER,
                "training.schedule.exponential|initial_learning_rate decay_steps decay_rate staircase",
                "training.schedule.cosine|initial_learning_rate decay_steps alpha warmup_target warmup_steps",
                "training.optimizer.adadelta|learning_rate rho epsilon " + OPTIMIZER,
                "training.schedule.piecewise_constant|boundaries values",
                "training.schedule.polynomial|initial_learning_rate decay_steps end_learning_rate power cycle",
                "training.schedule.inverse_time|initial_learning_rate decay_steps decay_rate staircase",
                "training.schedule.reduce_on_plateau|monitor factor patience verbose mode min_delta cooldown min_lr",
                "regularization.augmentation|RandomRotation RandomTranslation RandomZoom RandomShear RandomErasing"
                        + " RandomBrightness RandomElasticTransform GaussianNoise RandomFlip RandomContrast RandomCrop"
                        + " RandomGaussianBlur RandomInvert RandomSharpness RandAugment AugMix MixUp CutMix",
                "regularization.augmentation.rotation|fill_mode fill_value interpolation seed value_range",
                "regularization.augmentation.zoom|height_factor width_factor fill_mode fill_value interpolation seed",
                "regularization.augmentation.shear|x_factor y_factor fill_mode fill_value interpolation seed",
                "regularization.augmentation.random_erasing|scale fill_value value_range seed",
                "regularization.early_stopping|monitor min_delta patience verbose mode baseline restore_best_weights"
                        + " start_from_epoch",
                "training|optimizer loss loss_weights metrics weighted_metrics run_eagerly steps_per_execution jit_compile"
                        + " auto_scale_loss",
                "training|batch_size epochs verbose callbacks validation_split validation_data shuffle class_weight"
                        + " sample_weight initial_epoch steps_per_epoch validation_steps validation_batch_size"
                        + " validation_freq"
            })
    void everyArgumentOfKerasIsOursOrAnswered(String place, String arguments) {
        Structure construct = Structure.of(ExperimentDefinition.named("x"));
        for (String step : place.split("\\.")) {
            construct = construct.key(step);
            construct = step.equals("model") ? construct.item() : construct;
        }
        assertThat(construct.type()).isPresent();
        for (String argument : arguments.split(" ")) {
            boolean ours = construct.definition(argument).isPresent();
            assertThat(ours || KerasWords.advice(argument).isPresent())
                    .as("%s of %s", argument, place)
                    .isTrue();
        }
    }
}
