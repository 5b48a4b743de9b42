package io.github.mnistmaven.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody who knows Keras would write or look for, and what to write instead. Messages and the reference of the
 * language use the same words.
 */
final class KerasWords {

    /** Where Keras has a word. */
    enum Place {
        LAYER("Keras' layers"),
        LAYER_ARGUMENT("Arguments of layers"),
        ACTIVATION("Keras' activations"),
        OPTIMIZER("Optimizers and learning rates"),
        COMPILE("`compile`"),
        FIT("`fit`"),
        CALLBACK("Callbacks"),
        DATA("Data and images");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * Words of Keras that mean the same.
     *
     * @param place where Keras has them
     * @param words the words, spelt as in Keras
     * @param ours what to write in their place; empty if there is nothing
     * @param note what else to know, as a clause; empty if that is all
     */
    record Entry(Place place, List<String> words, String ours, String note) {

        /** What to do, as a clause. */
        String advice() {
            String joint = note.isEmpty() || ours.isEmpty() ? "" : ", ";
            return (ours.isEmpty() ? "" : "write " + ours) + joint + note;
        }
    }

    static final List<Entry> ENTRIES = List.of(
            lacks(Place.LAYER, "Input InputLayer input_shape", "not needed: the data say what enters the first layer"),
            lacks(Place.LAYER, "Rescaling Normalization", "not needed: pixels are scaled to 0 to 1"),
            say(Place.LAYER, "Conv2D Convolution2D", "conv2d"),
            say(Place.LAYER, "DepthwiseConv2D", "depthwise_conv2d"),
            say(Place.LAYER, "SeparableConv2D SeparableConvolution2D", "separable_conv2d"),
            say(Place.LAYER, "MaxPool2D MaxPooling2D", "max_pooling2d"),
            say(Place.LAYER, "AvgPool2D AveragePooling2D", "average_pooling2d"),
            say(Place.LAYER, "GlobalMaxPool2D GlobalMaxPooling2D", "global_max_pooling2d"),
            say(Place.LAYER, "GlobalAvgPool2D GlobalAveragePooling2D", "global_average_pooling2d"),
            say(Place.LAYER, "Flatten", "flatten"),
            say(Place.LAYER, "Dense Linear", "dense"),
            say(Place.LAYER, "Dropout", "dropout"),
            say(Place.LAYER, "SpatialDropout2D", "spatial_dropout2d"),
            lacks(Place.LAYER, "GaussianNoise", "gaussian_noise is a layer; in augmentation write noise"),
            say(Place.LAYER, "BatchNormalization BatchNorm", "batch_normalization"),
            say(Place.LAYER, "Activation", "activation"),
            say(Place.LAYER, "ReLU", "activation: relu"),
            say(Place.LAYER, "LeakyReLU", "activation: leaky_relu"),
            say(Place.LAYER, "ELU", "activation: elu"),
            say(Place.LAYER, "Softmax", "activation: softmax"),
            lacks(Place.LAYER, "PReLU", "not supported; there are relu and leaky_relu"),
            say(Place.LAYER, "Add", "residual", "a list of layers whose output is added to their input"),
            lacks(
                    Place.LAYER,
                    "Concatenate Multiply Subtract Average Maximum Minimum Dot Lambda Identity",
                    "not supported: a model is a list of layers, with residual blocks as the one branch"),
            lacks(Place.LAYER, "ZeroPadding2D", "not supported; padding: same pads with zeros"),
            lacks(
                    Place.LAYER,
                    "Conv1D Conv3D Conv2DTranspose UpSampling2D Cropping2D Reshape Permute",
                    "not supported; there are conv2d, depthwise_conv2d and separable_conv2d"),
            lacks(
                    Place.LAYER,
                    "LSTM GRU SimpleRNN Embedding Attention MultiHeadAttention",
                    "not supported: the language is for classifiers of images"),
            lacks(
                    Place.LAYER,
                    "LayerNormalization GroupNormalization RMSNormalization SpectralNormalization UnitNormalization",
                    "not supported; there is batch_normalization"),
            lacks(
                    Place.LAYER,
                    "GaussianDropout AlphaDropout",
                    "not supported; there are dropout, spatial_dropout2d and gaussian_noise"),
            lacks(Place.LAYER_ARGUMENT, "data_format", "not supported: images have channels last"),
            lacks(Place.LAYER_ARGUMENT, "groups", "not supported; for one group a channel there is depthwise_conv2d"),
            lacks(
                    Place.LAYER_ARGUMENT,
                    "kernel_constraint bias_constraint depthwise_constraint pointwise_constraint beta_constraint gamma_constraint",
                    "not supported; there are regularizers"),
            lacks(
                    Place.LAYER_ARGUMENT,
                    "activity_regularizer",
                    "not supported; there are kernel and bias regularizers"),
            lacks(Place.LAYER_ARGUMENT, "trainable", "not supported: all layers learn"),
            lacks(Place.LAYER_ARGUMENT, "name", "not supported: layers are known by their place, such as model[0]"),
            lacks(Place.LAYER_ARGUMENT, "keepdims", "not supported: global pooling gives a vector"),
            lacks(
                    Place.LAYER_ARGUMENT,
                    "negative_slope max_value threshold",
                    "not supported: leaky_relu has a slope of 0.2 below zero"),
            lacks(Place.LAYER_ARGUMENT, "lora_rank lora_alpha quantization_config", "not supported"),
            lacks(Place.LAYER_ARGUMENT, "dtype autocast", "not supported: everything is computed in 32 bits"),
            lacks(
                    Place.LAYER_ARGUMENT,
                    "noise_shape",
                    "not supported; whole channels are dropped by spatial_dropout2d"),
            lacks(
                    Place.LAYER_ARGUMENT,
                    "batch_input_shape batch_shape input_dim",
                    "not needed: the data say what enters the first layer"),
            lacks(
                    Place.LAYER_ARGUMENT,
                    "axis moving_mean_initializer moving_variance_initializer synchronized renorm virtual_batch_size",
                    "not supported: statistics are of each channel, and start from 0 and 1"),
            say(Place.LAYER_ARGUMENT, "pool", "pool_size"),
            say(Place.LAYER_ARGUMENT, "stride subsample", "strides"),
            say(Place.LAYER_ARGUMENT, "dilation", "dilation_rate"),
            say(Place.LAYER_ARGUMENT, "init initializer", "kernel_initializer"),
            say(Place.LAYER_ARGUMENT, "regularizer W_regularizer", "kernel_regularizer"),
            say(Place.LAYER_ARGUMENT, "nb_filter", "filters"),
            say(Place.LAYER_ARGUMENT, "output_dim nb_units", "units"),
            say(Place.LAYER_ARGUMENT, "kernel kernel_shape filter_size", "kernel_size"),
            lacks(Place.ACTIVATION, "swish silu mish hard_swish hard_silu glu", "not supported; gelu is similar"),
            lacks(Place.ACTIVATION, "selu celu softplus softsign", "not supported; elu is similar"),
            lacks(Place.ACTIVATION, "relu6", "not supported; there are relu and leaky_relu"),
            lacks(Place.ACTIVATION, "hard_sigmoid log_sigmoid", "not supported; there is sigmoid"),
            lacks(
                    Place.ACTIVATION,
                    "log_softmax",
                    "not needed: the last layer has softmax, and the loss takes its logarithm"),
            say(Place.OPTIMIZER, "lr", "learning_rate"),
            say(Place.OPTIMIZER, "beta1", "beta_1"),
            say(Place.OPTIMIZER, "beta2", "beta_2"),
            say(Place.OPTIMIZER, "eps", "epsilon"),
            say(Place.OPTIMIZER, "Adam", "training.optimizer: adam"),
            say(Place.OPTIMIZER, "AdamW", "training.optimizer: adamw"),
            say(Place.OPTIMIZER, "Nadam", "training.optimizer: nadam"),
            say(Place.OPTIMIZER, "RMSprop", "training.optimizer: rmsprop"),
            say(Place.OPTIMIZER, "SGD", "training.optimizer: sgd"),
            say(Place.OPTIMIZER, "learning_rate", "training.optimizer", "whose argument it is"),
            lacks(Place.OPTIMIZER, "momentum", "only sgd and batch_normalization have it"),
            lacks(Place.OPTIMIZER, "nesterov", "only sgd has it; nadam is adam with it"),
            lacks(
                    Place.OPTIMIZER,
                    "Adagrad Adadelta Adamax Ftrl Lion Lamb Adafactor Muon",
                    "not supported; there are sgd, adam, adamw, nadam and rmsprop"),
            say(Place.OPTIMIZER, "decay lr_decay", "training.schedule", "exponential for one"),
            say(Place.OPTIMIZER, "weight_decay", "regularization.weight_decay", "or the optimizer adamw"),
            lacks(Place.OPTIMIZER, "amsgrad centered", "not supported; Keras, too, leaves it out by default"),
            lacks(
                    Place.OPTIMIZER,
                    "use_ema ema_momentum ema_overwrite_frequency",
                    "not supported; restore_best_weights keeps the best epoch"),
            lacks(Place.OPTIMIZER, "loss_scale_factor", "not needed: everything is computed in 32 bits"),
            lacks(Place.OPTIMIZER, "gradient_accumulation_steps", "not supported; batch_size may be larger"),
            lacks(Place.OPTIMIZER, "clipvalue global_clipnorm", "not supported; there is clipnorm"),
            say(Place.OPTIMIZER, "ExponentialDecay", "training.schedule: exponential"),
            say(Place.OPTIMIZER, "CosineDecay", "training.schedule: cosine"),
            say(Place.OPTIMIZER, "CosineDecayRestarts", "training.schedule: cosine", "which does not restart"),
            lacks(Place.OPTIMIZER, "first_decay_steps t_mul m_mul", "not supported: cosine does not restart"),
            say(Place.OPTIMIZER, "PiecewiseConstantDecay StepLR", "training.schedule: step"),
            lacks(Place.OPTIMIZER, "boundaries values", "not supported; step changes the rate every few epochs"),
            lacks(
                    Place.OPTIMIZER,
                    "PolynomialDecay InverseTimeDecay",
                    "not supported; there are step, exponential, cosine and one_cycle"),
            say(Place.OPTIMIZER, "initial_learning_rate", "learning_rate", "an argument of the optimizer"),
            say(Place.OPTIMIZER, "OneCycleLR", "training.schedule: one_cycle"),
            say(Place.OPTIMIZER, "warmup_steps warmup_target", "training.schedule: warmup"),
            say(Place.OPTIMIZER, "decay_steps", "decay_epochs", "schedules count epochs"),
            lacks(Place.COMPILE, "loss", "not needed: the loss is always cross-entropy"),
            lacks(
                    Place.COMPILE,
                    "metrics weighted_metrics",
                    "not needed: loss and accuracy of training and validation are always recorded"),
            say(Place.COMPILE, "optimizer", "training.optimizer"),
            lacks(
                    Place.COMPILE,
                    "CategoricalCrossentropy SparseCategoricalCrossentropy BinaryCrossentropy mse",
                    "not needed: the loss is always cross-entropy"),
            say(Place.COMPILE, "label_smoothing", "regularization.label_smoothing"),
            lacks(
                    Place.COMPILE,
                    "loss_weights run_eagerly steps_per_execution jit_compile auto_scale_loss",
                    "not supported: there is one loss, and one way to compute it"),
            say(Place.FIT, "epochs nb_epoch", "training.epochs"),
            say(Place.FIT, "batch_size", "training.batch_size"),
            say(Place.FIT, "validation_split", "data.validation", "a share of the training images, or their number"),
            say(
                    Place.FIT,
                    "validation_data",
                    "data.validation",
                    "training images that are held out, or test for the test set"),
            lacks(
                    Place.FIT,
                    "validation_freq validation_steps validation_batch_size",
                    "not supported: every epoch ends with all validation images"),
            lacks(Place.FIT, "shuffle", "not needed: every epoch is shuffled, from the seed"),
            lacks(Place.FIT, "class_weight sample_weight", "not supported: every image counts alike"),
            lacks(Place.FIT, "initial_epoch steps_per_epoch", "not supported: an epoch is all training images"),
            lacks(
                    Place.FIT,
                    "verbose workers use_multiprocessing max_queue_size",
                    "not needed: Maven decides what is printed; -q for less, -Dmnist.threads for threads"),
            say(Place.FIT, "callbacks", "regularization.early_stopping", "training.schedule and the like"),
            say(Place.FIT, "random_state set_random_seed", "training.seed"),
            say(Place.FIT, "seed", "training.seed", "which every random number follows from"),
            say(Place.CALLBACK, "EarlyStopping", "regularization.early_stopping"),
            say(Place.CALLBACK, "ReduceLROnPlateau reduce_lr", "training.schedule: reduce_on_plateau"),
            say(Place.CALLBACK, "LearningRateScheduler", "training.schedule"),
            say(
                    Place.CALLBACK,
                    "ModelCheckpoint save_best_only",
                    "regularization.early_stopping: {restore_best_weights: true}"),
            lacks(
                    Place.CALLBACK,
                    "filepath save_weights_only save_freq",
                    "not needed: the model of each run is kept in its directory"),
            lacks(
                    Place.CALLBACK,
                    "TensorBoard CSVLogger ProgbarLogger RemoteMonitor",
                    "not needed: each run writes a report and history.csv"),
            lacks(Place.CALLBACK, "TerminateOnNaN", "not needed: a loss that is no number ends the training"),
            lacks(Place.CALLBACK, "BackupAndRestore LambdaCallback SwapEMAWeights", "not supported"),
            lacks(Place.CALLBACK, "baseline", "not supported; what has to be reached stands in check"),
            say(Place.CALLBACK, "start_from_epoch", "regularization.early_stopping", "whose argument it is"),
            lacks(Place.CALLBACK, "mode", "only early_stopping has it; monitor knows the better direction"),
            say(Place.DATA, "ImageDataGenerator", "regularization.augmentation"),
            say(Place.DATA, "RandomRotation rotation_range", "regularization.augmentation.rotation", "in degrees"),
            say(
                    Place.DATA,
                    "RandomTranslation width_shift_range height_shift_range",
                    "regularization.augmentation.shift",
                    "in pixels, across and down alike"),
            say(
                    Place.DATA,
                    "RandomZoom zoom_range",
                    "regularization.augmentation.zoom",
                    "whose positive numbers enlarge"),
            say(
                    Place.DATA,
                    "RandomShear shear_range",
                    "regularization.augmentation.shear",
                    "in pixels across per pixel down"),
            say(
                    Place.DATA,
                    "height_factor width_factor x_factor y_factor",
                    "range",
                    "or its value alone, for both directions"),
            say(Place.DATA, "RandomElasticTransform", "regularization.augmentation.elastic"),
            say(Place.DATA, "RandomErasing", "regularization.augmentation.random_erasing"),
            say(
                    Place.DATA,
                    "RandomBrightness brightness_range",
                    "regularization.augmentation.brightness",
                    "which is added"),
            lacks(Place.DATA, "value_range", "not needed: values are 0 to 1"),
            lacks(
                    Place.DATA,
                    "RandomFlip horizontal_flip vertical_flip",
                    "not supported: a mirrored digit is no digit"),
            lacks(
                    Place.DATA,
                    "RandomContrast RandomCrop RandomGaussianBlur RandomInvert RandomSharpness RandAugment AugMix MixUp CutMix",
                    "not supported; augmentation has rotation, shift, zoom, shear, elastic, random_erasing, brightness and"
                            + " noise"),
            lacks(Place.DATA, "fill_mode cval", "not supported: what lies beyond an image is black"),
            lacks(Place.DATA, "fill_value", "only random_erasing has it; what lies beyond an image is black"),
            say(
                    Place.DATA,
                    "interpolation",
                    "regularization.augmentation.interpolation",
                    "one for all changes of place"),
            lacks(Place.DATA, "Resizing CenterCrop", "not supported: images enter as they are in the data set"),
            lacks(Place.DATA, "rescale", "not needed: pixels are scaled to 0 to 1"),
            lacks(
                    Place.DATA,
                    "image_dataset_from_directory flow_from_directory",
                    "not supported; data.dataset: {idx: DIR} reads four IDX files"));

    private KerasWords() {}

    /** What to write in place of {@code word}, or why there is nothing to write; empty if Keras has no such word. */
    static Optional<String> advice(String word) {
        String canonical = canonical(word);
        return ENTRIES.stream()
                .filter(entry -> entry.words().stream()
                        .anyMatch(known -> canonical(known).equals(canonical)))
                .filter(entry -> !entry.ours().equals(word))
                .findFirst()
                .map(Entry::advice);
    }

    /** The word without what spellings differ in: Keras writes {@code LeakyReLU} as well as {@code leaky_relu}. */
    static String canonical(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
    }

    private static Entry say(Place place, String words, String ours) {
        return new Entry(place, List.of(words.split(" ")), ours, "");
    }

    private static Entry say(Place place, String words, String ours, String note) {
        return new Entry(place, List.of(words.split(" ")), ours, note);
    }

    private static Entry lacks(Place place, String words, String why) {
        return new Entry(place, List.of(words.split(" ")), "", why);
    }
}
