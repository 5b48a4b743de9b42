package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageProblemsTest {
    private static final String LAYERS = "conv2d, depthwise_conv2d, separable_conv2d, max_pooling2d,"
            + " average_pooling2d, global_max_pooling2d, global_average_pooling2d, flatten, dense, dropout,"
            + " spatial_dropout2d, gaussian_noise, batch_normalization, layer_normalization, group_normalization, activation,"
            + " leaky_relu, residual, multiply";
    private static final String DENSE = "units, activation, use_bias, kernel_initializer, bias_initializer,"
            + " kernel_regularizer, bias_regularizer, trainable";
    private static final String TOP =
            "schema, name, description, extends, data, model, initial_weights, training, regularization, selective, check, export";

    private static final String TRAINING = "epochs, max_time, batch_size, optimizer, schedule, seed, seeds, engine,"
            + " clean_pass, ema, class_weight";
    private static final String MONITORS = "accuracy, loss, top_3_accuracy,"
            + " loss_with_penalties, balanced_accuracy, macro_f1, worst_class_recall, val_accuracy, val_loss,"
            + " val_top_3_accuracy, val_loss_with_penalties, val_balanced_accuracy, val_macro_f1, val_worst_class_recall";
    private static final String METRICS =
            "train_accuracy, val_accuracy, test_accuracy, train_loss, val_loss, test_loss,"
                    + " train_top_3_accuracy, val_top_3_accuracy, test_top_3_accuracy, train_loss_with_penalties, val_loss_with_penalties,"
                    + " test_loss_with_penalties, train_balanced_accuracy, val_balanced_accuracy, test_balanced_accuracy,"
                    + " train_macro_f1, val_macro_f1, test_macro_f1, train_worst_class_recall, val_worst_class_recall,"
                    + " test_worst_class_recall, generalization_gap, epochs_run, parameters, seconds";
    private static final String AUGMENTATION =
            "rotation, shift, zoom, shear, flip, crop, elastic, random_erasing, brightness, contrast, saturation, hue, noise,"
                    + " interpolation, fill_mode, fill_value, mixup, cutmix";
    private static final String DEGREES =
            "a number from 0 to 180, or a list of two, [lower, upper], each a number from -180 to 180";
    private static final String ZOOM =
            "a number from 0 to below 1, or a list of two, [lower, upper], each a number above -1 and up to 10";
    private static final String NORMALIZATION = "momentum, epsilon, center, scale, beta_initializer, gamma_initializer,"
            + " beta_regularizer, gamma_regularizer, trainable";
    private static final String DEPTHWISE =
            "kernel_size, strides, padding, depth_multiplier, dilation_rate, activation,"
                    + " use_bias, depthwise_initializer, bias_initializer, depthwise_regularizer, bias_regularizer, trainable";
    private static final String SEPARABLE = "filters, kernel_size, strides, padding, dilation_rate, depth_multiplier,"
            + " activation, use_bias, depthwise_initializer, pointwise_initializer, bias_initializer,"
            + " depthwise_regularizer, pointwise_regularizer, bias_regularizer, trainable";

    @TempDir
    Path directory;

    @Test
    void anEmptyMappingLacksASchemaAndAModel() {
        assertProblems(
                "{}",
                "x.yml:1:1: missing key 'schema'; the first key must be schema: 1, the version of the language that the file is"
                        + " written in",
                "x.yml:1:1: missing key 'model'; it must be a list of layers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trainig|did you mean 'training'? Allowed",
                "extend|did you mean 'extends'? Allowed",
                "chek|did you mean 'check'? Allowed"
            })
    void anUnknownKeyAtTheTop(String key, String advice) {
        assertProblems(
                "schema: 1\n" + Reading.MODEL + key + ": {}",
                "x.yml:3:1: unknown key '" + key + "'; " + advice + ": " + TOP);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "droput: 0.2|5: unknown key 'droput' in model[0]; did you mean 'dropout'? Allowed: " + LAYERS,
                "MaxPooling2D: {}|5: unknown key 'MaxPooling2D' in model[0]; did you mean 'max_pooling2d'? Allowed: "
                        + LAYERS,
                "lstm: {units: 3}|5: unknown key 'lstm' in model[0]; not supported: the language is for classifiers of images. Allowed: "
                        + LAYERS,
                "flaten|5: unknown value 'flaten' for model[0]; did you mean 'flatten'? Allowed: " + LAYERS,
                "dense: {unit: 3, units: 3}|13: unknown key 'unit' in model[0].dense; did you mean 'units'? Allowed: "
                        + DENSE,
                "flatten: {x: 1}|15: unknown key 'x' in model[0].flatten; nothing may stand here",
                "dense|5: missing key 'units' in model[0].dense; it must be an integer from 1 to 65536",
                "dense: {}|12: missing key 'units' in model[0].dense; it must be an integer from 1 to 65536",
                "dense: 10|12: model[0].dense must be a mapping of " + DENSE + ", found 10; write {units: 10}",
                "dense: relu|12: model[0].dense must be a mapping of " + DENSE + ", found 'relu'",
                "dense: units:10|12: model[0].dense must be a mapping of " + DENSE + ", found 'units:10'; put a"
                        + " space after the colon",
                "dense: {units: 10, activation: RELU}|36: unknown value 'RELU' for model[0].dense.activation; did you"
                        + " mean 'relu'? Allowed: linear, relu, leaky_relu, elu, selu, gelu, silu, hard_silu, relu6, sigmoid, hard_sigmoid, tanh, softmax",
                "dense: {units: 10, activation: null}|36: model[0].dense.activation must be one of linear, relu, leaky_relu,"
                        + " elu, selu, gelu, silu, hard_silu, relu6, sigmoid, hard_sigmoid, tanh, softmax, found null; write linear, or leave it"
                        + " out",
                "flatten:|13: model[0].flatten must be written alone, without a colon, found nothing",
                "max_pooling2d:|19: model[0].max_pooling2d must be a mapping of pool_size, strides, padding, found"
                        + " nothing; write {} for its defaults, or leave it out",
                "max_pooling2d: 3|20: model[0].max_pooling2d must be a mapping of pool_size, strides, padding, found 3;"
                        + " write {pool_size: 3}",
                "max_pooling2d: [3, 5]|20: model[0].max_pooling2d must be a mapping of pool_size, strides, padding, found"
                        + " a list of 2; write {pool_size: [3, 5]}",
                "max_pooling2d: same|20: model[0].max_pooling2d must be a mapping of pool_size, strides, padding, found"
                        + " 'same'; write {padding: same}",
                "max_pooling2d: 256|20: model[0].max_pooling2d must be a mapping of pool_size, strides, padding, found 256",
                "max_pooling2d: true|20: model[0].max_pooling2d must be a mapping of pool_size, strides, padding, found"
                        + " true; write {} for its defaults, or leave it out",
                "batch_normalization: 0.9|26: model[0].batch_normalization must be a mapping of " + NORMALIZATION
                        + ", found 0.9",
                "dense: 65537|12: model[0].dense must be a mapping of " + DENSE + ", found 65537",
                "depthwise_conv2d: [3, 5]|23: model[0].depthwise_conv2d must be a mapping of " + DEPTHWISE
                        + ", found a list of 2; write {kernel_size: [3, 5]}",
                "separable_conv2d: 3|23: model[0].separable_conv2d must be a mapping of " + SEPARABLE + ", found 3",
                "max_pooling2d: {pool_size: 0}|32: model[0].max_pooling2d.pool_size must be an integer from 1 to 255,"
                        + " or a list of two, [height, width], found 0",
                "max_pooling2d: {pool_size: [2, 2, 2]}|32: model[0].max_pooling2d.pool_size must be an integer from 1"
                        + " to 255, or a list of two, [height, width], found a list of 3",
                "max_pooling2d: {pool_size: [2, 256]}|36: model[0].max_pooling2d.pool_size[1] must be an integer from"
                        + " 1 to 255, found 256",
                "max_pooling2d: {pool_size: '(2, 2)'}|32: model[0].max_pooling2d.pool_size must be an integer from 1 to"
                        + " 255, or a list of two, [height, width], found '(2, 2)'; write [2, 2]",
                "dense:{units: 10}|5: unknown key 'dense:{units' in model[0]; put a space after the colon",
                "dropout: 1|14: model[0].dropout must be a number from 0 to below 1, found 1",
                "spatial_dropout2d: -0.1|24: model[0].spatial_dropout2d must be a number from 0 to below 1, found -0.1",
                "gaussian_noise|5: missing key 'stddev' in model[0].gaussian_noise; it must be a number from 0 to 1000",
                "residual: []|15: model[0].residual must be a list of layers, at least 1, found an empty list",
                "residual: [{droput: 0.5}]|17: unknown key 'droput' in model[0].residual[0]; did you mean 'dropout'?"
                        + " Allowed: " + LAYERS,
                "conv2d: {filters: 1, kernel_size: 3, strides: 2, dilation_rate: 2}|13: model[0].conv2d can't have both"
                        + " strides and dilation_rate above 1, found strides 2x2 and dilation_rate 2x2",
                "dense: {units: 3, use_bias: no}|33: model[0].dense.use_bias must be true or false, found 'no'; write false",
                "dense: {units: 3, kernel_initializer: he}|43: unknown value 'he' for model[0].dense.kernel_initializer;"
                        + " allowed: glorot_uniform, glorot_normal, he_uniform, he_normal, lecun_uniform, lecun_normal,"
                        + " variance_scaling, random_uniform, random_normal, truncated_normal, zeros, ones, constant,"
                        + " orthogonal",
                "dense: {units: 3, bias_initializer: orthogonal}|41: unknown value 'orthogonal' for"
                        + " model[0].dense.bias_initializer; allowed: glorot_uniform, glorot_normal, he_uniform, he_normal,"
                        + " lecun_uniform, lecun_normal, variance_scaling, random_uniform, random_normal, truncated_normal,"
                        + " zeros, ones, constant",
                "dense: {units: 3, kernel_initializer: {random_uniform: {minval: 1, maxval: 1}}}|60:"
                        + " model[0].dense.kernel_initializer.random_uniform must have a minval below its maxval, found"
                        + " minval: 1 and maxval: 1",
                "dense: {units: 3, kernel_regularizer: {l2: 2}}|48: model[0].dense.kernel_regularizer.l2 must be a number"
                        + " from 0 to 1, found 2",
                "dense: {units: 3, kernel_regularizer: 0.01}|43: model[0].dense.kernel_regularizer must be a regularizer"
                        + " (l1, l2, l1_l2), found 0.01",
                "dropout: {rate: .nan}|21: model[0].dropout.rate must be a number from 0 to below 1, found .nan",
                "depthwise_conv2d: {filters: 3, kernel_size: 3}|24: unknown key 'filters' in model[0].depthwise_conv2d;"
                        + " allowed: kernel_size, strides, padding, depth_multiplier, dilation_rate, activation, use_bias,"
                        + " depthwise_initializer, bias_initializer, depthwise_regularizer, bias_regularizer, trainable",
                "separable_conv2d: {filters: 3, kernel_size: 3, depth_multiplier: 0}|70:"
                        + " model[0].separable_conv2d.depth_multiplier must be an integer from 1 to 65536, found 0",
                "batch_normalization: {momentum: 1}|37: model[0].batch_normalization.momentum must be a number from 0 to"
                        + " below 1, found 1",
                "batch_normalization: {epsilon: 0}|36: model[0].batch_normalization.epsilon must be a number above 0 and"
                        + " up to 1, found 0",
                "activation|5: missing key 'activation' in model[0].activation; it must be one of linear, relu,"
                        + " leaky_relu, elu, selu, gelu, silu, hard_silu, relu6, sigmoid, hard_sigmoid, tanh, softmax",
                "activation: swish|17: unknown value 'swish' for model[0].activation; write silu. Allowed: linear, relu, leaky_relu,"
                        + " elu, selu, gelu, silu, hard_silu, relu6, sigmoid, hard_sigmoid, tanh, softmax",
                "7|5: model[0] must be a layer (" + LAYERS + "), found 7",
                "{}|5: model[0] must be a layer (" + LAYERS + "), found an empty mapping",
                "[flatten]|5: model[0] must be a layer (" + LAYERS + "), found a list of 1",
                "dropout:0.5|5: model[0] must be a layer (" + LAYERS + "), found 'dropout:0.5'; put a space after the"
                        + " colon"
            })
    void aWrongLayer(String layer, String problem) {
        assertProblems(
                "schema: 1\nmodel:\n  - " + layer + "\n  - flatten\n",
                "x.yml:3:" + problem.replace("found null", "found nothing"));
    }

    @Test
    void argumentsBesideTheirLayerRatherThanBelowIt() {
        assertProblems(
                "schema: 1\nmodel:\n  - dense:\n    units: 10\n",
                "x.yml:4:5: key 'units' beside 'dense' in model[0]; a layer is one key with its arguments indented below"
                        + " it");
    }

    @Test
    void aModelThatIsNoList() {
        assertProblems(
                "schema: 1\nmodel:\n  dense: {units: 10}\n",
                "x.yml:3:3: model must be a list of layers, found a mapping; begin each of the layers with '- '");
        assertProblems("schema: 1\nmodel:\n", "x.yml:2:7: model must be a list of layers, found nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "epochs: 0|20: training.epochs must be an integer from 1 to 100000, found 0",
                "epochs: -1|20: training.epochs must be an integer from 1 to 100000, found -1",
                "epochs: 100001|20: training.epochs must be an integer from 1 to 100000, found 100001",
                "epochs: 1e3|20: training.epochs must be an integer from 1 to 100000, found 1e3; write 1000",
                "epochs: 1.5|20: training.epochs must be an integer from 1 to 100000, found 1.5",
                "epochs: .inf|20: training.epochs must be an integer from 1 to 100000, found .inf",
                "epochs: 010|20: training.epochs must be an integer from 1 to 100000, found 010; write 10 without"
                        + " leading zeros",
                "epochs: 1_000|20: training.epochs must be an integer from 1 to 100000, found '1_000'; write 1000",
                "epochs: \"10\"|20: training.epochs must be an integer from 1 to 100000, found the text '10'; write it"
                        + " without quotes",
                "epochs: ten|20: training.epochs must be an integer from 1 to 100000, found 'ten'",
                "epochs: true|20: training.epochs must be an integer from 1 to 100000, found true",
                "epochs: [1]|20: training.epochs must be an integer from 1 to 100000, found a list of 1",
                "seed: 9223372036854775808|18: training.seed must be an integer of 64 bits, found 9223372036854775808",
                "seed: 111111111111111111111111111|18: training.seed must be an integer of 64 bits, found"
                        + " '111111111111111111111111111'",
                "engine: oneDNN|20: unknown value 'oneDNN' for training.engine; did you mean 'onednn'? Allowed: auto, dl4j,"
                        + " onednn",
                "optimizer: adm|23: unknown value 'adm' for training.optimizer; did you mean 'adam'? Allowed: adam,"
                        + " adamw, nadam, rmsprop, adadelta, sgd",
                "optimizer: {rmsprop: {momentum: 1.5}}|44: training.optimizer.rmsprop.momentum must be a number from 0 to 1,"
                        + " found 1.5",
                "optimizer: {adam: {}, sgd: {}}|34: key 'sgd' beside 'adam' in training.optimizer; an optimizer is one"
                        + " key with its arguments indented below it",
                "optimizer: {adam: {learning_rate: 0}}|46: training.optimizer.adam.learning_rate must be a number"
                        + " above 0 and up to 1000, found 0",
                "optimizer: {adam: {learning_rate: 1e999}}|46: training.optimizer.adam.learning_rate must be a number"
                        + " above 0 and up to 1000, found 1e999",
                "optimizer: {adam: {beta_1: \"0.9\"}}|39: training.optimizer.adam.beta_1 must be a number from 0 to"
                        + " below 1, found the text '0.9'; write it without quotes",
                "optimizer: {nadam: {clipnorm: 0}}|42: training.optimizer.nadam.clipnorm must be a number above 0 and up to"
                        + " 1e6, found 0",
                "schedule: cosin|22: unknown value 'cosin' for training.schedule; did you mean 'cosine'? Allowed: constant,"
                        + " step, milestones, exponential, inverse_time, polynomial, cosine, cosine_restarts, one_cycle, warmup,"
                        + " piecewise_constant, reduce_on_plateau",
                "schedule: step|22: missing key 'every' in training.schedule.step; it must be an integer from 1 to 100000",
                "schedule: {warmup: {epochs: 1, then: one_cycle}}|49: unknown value 'one_cycle' for"
                        + " training.schedule.warmup.then; allowed: constant, step, milestones, exponential, inverse_time,"
                        + " polynomial, cosine, cosine_restarts",
                "schedule: {milestones: {epochs: [8, 5]}}|35: training.schedule.milestones must have epochs in ascending"
                        + " order, each once",
                "schedule: {milestones: {epochs: 8}}|44: training.schedule.milestones.epochs must be a list of numbers of"
                        + " epochs, at least 1, at most 1000, found 8",
                "schedule: {piecewise_constant: {boundaries: [6, 6], values: [0.1, 0.2, 0.3]}}|43:"
                        + " training.schedule.piecewise_constant must have boundaries in ascending order, each once",
                "schedule: {piecewise_constant: {boundaries: [6], values: [0.1, 0.2, 0.3]}}|43:"
                        + " training.schedule.piecewise_constant must have one more of values than of boundaries, found 3"
                        + " values and 1 boundaries",
                "schedule: {reduce_on_plateau: {monitor: kappa}}|52: unknown value 'kappa' for"
                        + " training.schedule.reduce_on_plateau.monitor; allowed: " + MONITORS,
                "schedule: {polynomial: {cycle: true}}|35: training.schedule.polynomial must have decay_epochs, the length of"
                        + " the first cycle, if cycle is true",
                "schedule: cosine_restarts|22: missing key 'first_decay_epochs' in training.schedule.cosine_restarts; it"
                        + " must be an integer from 1 to 100000",
                "optimizer: {sgd: {clipnorm: 1, global_clipnorm: 2}}|29: training.optimizer.sgd must have no more than one"
                        + " of clipnorm and global_clipnorm; null takes one away",
                "seeds: []|19: training.seeds must be a list of integers, at least 1, found an empty list",
                "seeds: [1, 2, 1]|11: training must not name a seed twice, found 1 twice in seeds",
                "max_time: 0|22: training.max_time must be a time such as 90s, 15m or 1h30m, or a number of seconds, from"
                        + " 1 to 31622400, found 0",
                "max_time: 15min|22: training.max_time must be a time such as 90s, 15m or 1h30m, or a number of seconds,"
                        + " from 1 to 31622400, found '15min'",
                "max_time: 99999h|22: training.max_time must be a time such as 90s, 15m or 1h30m, or a number of seconds,"
                        + " from 1 to 31622400, found '99999h'",
                "ema: 1|17: training.ema must be a number from 0 to below 1, found 1",
                "ema: {share: 0.9}|18: unknown key 'share' in training.ema; allowed: momentum, warmup, overwrite_frequency",
                "ema: {overwrite_frequency: 0}|39: training.ema.overwrite_frequency must be an integer from 1 to"
                        + " 1000000000, found 0",
                "optimizer: {sgd: {use_ema: true}}|30: unknown key 'use_ema' in training.optimizer.sgd; write training.ema."
                        + " Allowed: learning_rate, momentum, nesterov, clipnorm, global_clipnorm",
                "class_weight: balancd|26: training.class_weight must be balanced, or a weight for each class, a number from 0"
                        + " to 1e6, found 'balancd'; did you mean 'balanced'?",
                "class_weight: {}|26: training.class_weight must be balanced, or a weight for each class, a number from 0 to"
                        + " 1e6, found an empty mapping",
                "class_weight: {a: -1}|30: training.class_weight.a must be a number from 0 to 1e6, found -1",
                "optimizer: {adamw: {weight_decay: -0.1}}|46: training.optimizer.adamw.weight_decay must be a number from"
                        + " 0 to 10, found -0.1",
                "optimizer: {rmsprop: {rho: 1}}|39: training.optimizer.rmsprop.rho must be a number from 0 to below 1,"
                        + " found 1",
                "optimizer: {adam: {momentum: 0.9}}|31: unknown key 'momentum' in training.optimizer.adam; only sgd,"
                        + " rmsprop and batch_normalization have it. Allowed: learning_rate, beta_1, beta_2, epsilon,"
                        + " clipnorm, global_clipnorm",
                "optimizer: {sgd: {momentum: 1.1}}|40: training.optimizer.sgd.momentum must be a number from 0 to 1,"
                        + " found 1.1",
                "optimizer: {sgd: {nesterov: yes}}|40: training.optimizer.sgd.nesterov must be true or false, found"
                        + " 'yes'; write true",
                "optimizer: {sgd: {nesterov: Off}}|40: training.optimizer.sgd.nesterov must be true or false, found"
                        + " 'Off'; write false",
                "optimizer: {sgd: {nesterov: 1}}|40: training.optimizer.sgd.nesterov must be true or false, found 1"
            })
    void aWrongValueInTraining(String entry, String problem) {
        assertProblems("schema: 1\n" + Reading.MODEL + "training: {" + entry + "}", "x.yml:3:" + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "dataset: mnits|17: unknown value 'mnits' for data.dataset; did you mean 'mnist'? Allowed: mnist, idx, images, artifact",
                "dataset: {images: {path: a, group: '('}}|26: data.dataset.images has a group that is not a regular expression:"
                        + " Unclosed group at character 2",
                "dataset: {images: {path: a, group: x}}|26: data.dataset.images has a group without parentheses around what"
                        + " files of one group share, as in writer-([0-9]+)",
                "dataset: {images: {path: a, channels: 2}}|46: data.dataset.images.channels must be 1 for gray or 3 for red,"
                        + " green and blue, found 2",
                "dataset: {images: {path: a, classes: [x, y, x]}}|26: data.dataset.images names the class 'x' twice; remove"
                        + " one of them",
                "dataset: {images: {path: a, test: 1}}|42: data.dataset.images.test must be a number above 0 and below 1,"
                        + " found 1",
                "dataset: idx|17: missing key 'path' in data.dataset.idx; it must be a directory",
                "dataset: {idx: 3}|23: data.dataset.idx must be a directory, found 3; put it in quotes",
                "dataset: {idx: ''}|23: data.dataset.idx must be a directory, found an empty text",
                "validation: 0|20: data.validation must be a number of images, an integer from 1 to 100000000, a"
                        + " fraction above 0 and below 1, or test, found 0",
                "validation: 1e4|20: data.validation must be a number of images, an integer from 1 to 100000000, a"
                        + " fraction above 0 and below 1, or test, found 1e4; write 10000",
                "validation: tst|20: data.validation must be a number of images, an integer from 1 to 100000000, a"
                        + " fraction above 0 and below 1, or test, found 'tst'; did you mean 'test'?",
                "validation: Test|20: data.validation must be a number of images, an integer from 1 to 100000000, a"
                        + " fraction above 0 and below 1, or test, found 'Test'; did you mean 'test'?",
                "validation: tenth|20: data.validation must be a number of images, an integer from 1 to 100000000, a"
                        + " fraction above 0 and below 1, or test, found 'tenth'",
                "validation: '0.1'|20: data.validation must be a number of images, an integer from 1 to 100000000, a"
                        + " fraction above 0 and below 1, or test, found the text '0.1'; write it without quotes",
                "validation: 1.0|20: data.validation must be a number of images, an integer from 1 to 100000000, a"
                        + " fraction above 0 and below 1, or test, found 1.0; write 1",
                "validation: -0.1|20: data.validation must be a number of images, an integer from 1 to 100000000, a"
                        + " fraction above 0 and below 1, or test, found -0.1",
                "validation: [test]|20: data.validation must be a number of images, an integer from 1 to 100000000, a"
                        + " fraction above 0 and below 1, or test, found a list of 1",
                "dataset: {artifact: letters}|28: data.dataset.artifact must be the Maven coordinates of a jar or zip,"
                        + " groupId:artifactId:version, groupId:artifactId:version:classifier, or with jar or zip as the"
                        + " third part, with one version, found 'letters'",
                "dataset: {idx: {path: a, classes: [a]}}|42: data.dataset.idx.classes must be a list of names, at"
                        + " least 2, at most 1000, found a list of 1",
                "dataset: {idx: {path: a, classes: [a, b, a]}}|42: data.dataset.idx.classes must be names that differ,"
                        + " found a list of 3; 'a' is there twice",
                "dataset: {idx: {path: a, classes: [0, b]}}|43: data.dataset.idx.classes[0] must be the name of a class,"
                        + " found 0; put it in quotes",
                "limit: 0|15: data.limit must be an integer from 1 to 100000000, found 0"
            })
    void aWrongValueInData(String entry, String problem) {
        assertProblems("schema: 1\n" + Reading.MODEL + "data: {" + entry + "}", "x.yml:3:" + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "early_stopping:|33: regularization.early_stopping must be a mapping of monitor, mode, patience,"
                        + " min_delta, start_from_epoch, restore_best_weights, found nothing; write {} for its defaults, or leave it out",
                "early_stopping: {monitor: val_los}|44: unknown value 'val_los' for"
                        + " regularization.early_stopping.monitor; did you mean 'val_loss'? Allowed: "
                        + MONITORS,
                "augmentation: {rotaton: 10}|33: unknown key 'rotaton' in regularization.augmentation; did you mean"
                        + " 'rotation'? Allowed: " + AUGMENTATION,
                "early_stopping: {mode: up}|41: unknown value 'up' for regularization.early_stopping.mode; allowed: auto,"
                        + " min, max",
                "early_stopping: {start_from_epoch: -1}|53: regularization.early_stopping.start_from_epoch must be an"
                        + " integer from 0 to 100000, found -1",
                "early_stopping: {baseline: 0.9}|35: unknown key 'baseline' in regularization.early_stopping; not"
                        + " supported; what has to be reached stands in check. Allowed: monitor, mode, patience, min_delta,"
                        + " start_from_epoch, restore_best_weights",
                "augmentation: {elastic: {alpha: 8}}|42: missing key 'sigma' in regularization.augmentation.elastic; it"
                        + " must be a number above 0 and up to 100",
                "l1: -1|22: regularization.l1 must be a number from 0 to 1, found -1",
                "l2: 5e-4x|22: regularization.l2 must be a number from 0 to 1, found '5e-4x'",
                "weight_decay: 11|32: regularization.weight_decay must be a number from 0 to 10, found 11",
                "label_smoothing: 1|35: regularization.label_smoothing must be a number from 0 to below 1, found 1",
                "labelsmoothing: 0.1|18: unknown key 'labelsmoothing' in regularization; did you mean 'label_smoothing'?"
                        + " Allowed: early_stopping, augmentation, l1, l2, weight_decay, exclude_from_weight_decay, label_smoothing",
                "augmentation: 10|32: regularization.augmentation must be a mapping of " + AUGMENTATION + ", found 10"
            })
    void aWrongValueInRegularization(String entry, String problem) {
        assertProblems("schema: 1\n" + Reading.MODEL + "regularization: {" + entry + "}", "x.yml:3:" + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "rotation: \"10\"|15: @rotation must be " + DEGREES + ", found the text '10'; write it without quotes",
                "rotation: ten|15: @rotation must be " + DEGREES + ", found 'ten'",
                "rotation: [1, 2, 3]|15: @rotation must be " + DEGREES + ", found a list of 3",
                "rotation: [10]|15: @rotation must be " + DEGREES + ", found a list of 1",
                "rotation: true|15: @rotation must be " + DEGREES + ", found true",
                "rotation: [20, 10]|15: @rotation must be " + DEGREES
                        + ", found a list of 2; write [10, 20], the lower end first",
                "rotation: 200|15: @rotation must be " + DEGREES + ", found 200",
                "rotation: -10|15: @rotation must be " + DEGREES
                        + ", found -10; write 10 for both sides, or [-10, 0] for one side alone",
                "rotation: [-181, 0]|16: @rotation[0] must be a number from -180 to 180, found -181",
                "rotation: [0, 5°]|19: @rotation[1] must be a number from -180 to 180, found '5°'",
                "rotation: {probability: 0.5}|15: missing key 'range' in @rotation; it must be " + DEGREES,
                "rotation: {range: -10}|23: @rotation.range must be " + DEGREES
                        + ", found -10; write 10 for both sides, or [-10, 0] for one side alone",
                "rotation: {range: [1, -1]}|23: @rotation.range must be " + DEGREES
                        + ", found a list of 2; write [-1, 1], the lower end first",
                "rotation: {range: 10, probability: 1.5}|40: @rotation.probability must be a number from 0 to 1, found 1.5",
                "rotation: {factor: 0.1, range: 10}|16: unknown key 'factor' in @rotation; write range, or its value"
                        + " alone, for both directions. Allowed: range, probability",
                "rotation: {range: 10, fill_mode: reflect}|27: unknown key 'fill_mode' in @rotation; write"
                        + " regularization.augmentation.fill_mode, constant, nearest, reflect or wrap. Allowed: range,"
                        + " probability",
                "flip: true|11: @flip must be one of horizontal, vertical, horizontal_and_vertical, found true",
                "flip: left_right|11: unknown value 'left_right' for @flip; allowed: horizontal, vertical,"
                        + " horizontal_and_vertical",
                "crop: 0|11: @crop must be an integer from 1 to 1000, found 0",
                "crop: {height: 24, padding: 4}|12: unknown key 'height' in @crop; not needed: images keep their size. Allowed:"
                        + " padding, probability",
                "contrast: 1.5|15: @contrast must be a number from 0 to 1, or a list of two, [lower, upper], each a number from"
                        + " -1 to 1, found 1.5",
                "saturation: 0.3|17: @saturation must be a list of two, [lower, upper], each a number from 0 to 1, found 0.3",
                "saturation: [0.5, 1.5]|23: @saturation[1] must be a number from 0 to 1, found 1.5",
                "hue: [0.2, 0.1]|10: @hue must be a number from 0 to 1, or a list of two, [lower, upper], each a number from -1"
                        + " to 1, found a list of 2; write [0.1, 0.2], the lower end first",
                "{fill_mode: wrap, fill_value: 0.5}|5: regularization.augmentation must not have a fill_value with fill_mode:"
                        + " wrap, which does not use it",
                "shift: -1|12: @shift must be a number from 0 to 1000, or a list of two, [lower, upper], each a number from"
                        + " -1000 to 1000, found -1; write 1 for both sides, or [-1, 0] for one side alone",
                "shift: '2,5'|12: @shift must be a number from 0 to 1000, or a list of two, [lower, upper], each a number"
                        + " from -1000 to 1000, found '2,5'; write 2.5",
                "zoom: 1|11: @zoom must be " + ZOOM + ", found 1; write [0, 1] for one side alone",
                "zoom: -1|11: @zoom must be " + ZOOM + ", found -1",
                "zoom: [-1, 0]|12: @zoom[0] must be a number above -1 and up to 10, found -1",
                "zoom: (0.1, 0.2)|11: @zoom must be " + ZOOM + ", found '(0.1, 0.2)'; write [0.1, 0.2]",
                "zoom: (lower, upper)|11: @zoom must be " + ZOOM + ", found '(lower, upper)'; write a list in brackets",
                "brightness: 20%|17: @brightness must be a number from 0 to 1, or a list of two, [lower, upper], each a"
                        + " number from -1 to 1, found '20%'; write 0.2",
                "noise: 0|12: @noise must be a number above 0 and up to 1, found 0",
                "noise: {probability: 0.5}|12: missing key 'stddev' in @noise; it must be a number above 0 and up to 1",
                "random_erasing: 0.5|21: @random_erasing must be a mapping of scale, aspect_ratio, fill_value, probability,"
                        + " found 0.5",
                "random_erasing: {scale: 0.2}|29: @random_erasing.scale must be a list of two, [lower, upper], each a number"
                        + " above 0 and up to 1, found 0.2",
                "random_erasing: {scale: [0, 0.2]}|30: @random_erasing.scale[0] must be a number above 0 and up to 1, found 0",
                "random_erasing: {scale: [0.3, 0.2]}|29: @random_erasing.scale must be a list of two, [lower, upper], each a"
                        + " number above 0 and up to 1, found a list of 2; write [0.2, 0.3], the lower end first",
                "random_erasing: {aspect_ratio: 0.3}|36: @random_erasing.aspect_ratio must be a number from 1 to 100, found"
                        + " 0.3",
                "random_erasing: {fill_value: 255}|34: @random_erasing.fill_value must be a number from 0 to 1, found 255",
                "elastic: {alpha: 8, sigma: 4, probability: -1}|48: @elastic.probability must be a number from 0 to 1, found"
                        + " -1",
                "interpolation: cubic|20: unknown value 'cubic' for @interpolation; did you mean 'bicubic'? Allowed: nearest,"
                        + " bilinear, bicubic"
            })
    void aWrongValueInAugmentation(String entry, String problem) {
        assertProblems(
                "schema: 1\n" + Reading.MODEL + "regularization:\n  augmentation:\n    " + entry + "\n",
                "x.yml:5:" + problem.replace("@", "regularization.augmentation."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "test_acuracy: {min: 0.9}|9: unknown key 'test_acuracy' in check; did you mean 'test_accuracy'? Allowed: "
                        + METRICS + ", test_recall, accuracy_at, data",
                "test_accuracy: {min: 97.5}|30: check.test_accuracy.min must be a number from 0 to 1, found 97.5",
                "test_accuracy: 0.9|24: check.test_accuracy must be a mapping of min, max, found 0.9",
                "test_accuracy: {}|24: check.test_accuracy must have min or max",
                "test_loss: {min: 0.5, max: 0.25}|20: check.test_loss can't be reached: min 0.5 is above max 0.25"
            })
    void aWrongLimit(String entry, String problem) {
        assertProblems("schema: 1\n" + Reading.MODEL + "check: {" + entry + "}", "x.yml:3:" + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "true", "1.5"})
    void aDescriptionThatIsNoText(String description) {
        assertProblems(
                "schema: 1\ndescription: " + description + "\n" + Reading.MODEL,
                "x.yml:2:14: description must be text, found " + description + "; put it in quotes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "training: adam|11: training must be a mapping of " + TRAINING
                        + ", found 'adam'; write {optimizer: adam}",
                "training: [1, 2]|11: training must be a mapping of " + TRAINING
                        + ", found a list of 2; write {seeds: [1, 2]}",
                "training: 5|11: training must be a mapping of " + TRAINING + ", found 5",
                "data: mnist|7: data must be a mapping of dataset, validation, limit, normalization, found 'mnist'; write {dataset:"
                        + " mnist}",
                "data: 0.1|7: data must be a mapping of dataset, validation, limit, normalization, found 0.1; write {validation: 0.1}",
                "data: 5000|7: data must be a mapping of dataset, validation, limit, normalization, found 5000"
            })
    void aValueThatOnlyOneKeyOfASectionTakes(String line, String problem) {
        assertProblems("schema: 1\n" + Reading.MODEL + line, "x.yml:3:" + problem);
    }

    private void assertProblems(String yaml, String... problems) {
        assertThat(new Reading(directory).problems(yaml)).containsExactly(problems);
    }
}
