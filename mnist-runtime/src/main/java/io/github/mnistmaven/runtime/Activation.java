package io.github.mnistmaven.runtime;

/** What a layer applies to its weighted sums, with Keras' names and meanings. */
enum Activation {
    LINEAR {
        @Override
        void apply(float[] values) {
            // the sums themselves
        }
    },
    RELU {
        @Override
        void apply(float[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.max(0, values[i]);
            }
        }
    },
    /** With Keras' slope of 0.2 below zero. */
    LEAKY_RELU {
        @Override
        void apply(float[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] < 0 ? 0.2f * values[i] : values[i];
            }
        }
    },
    /** With Keras' alpha of 1. */
    ELU {
        @Override
        void apply(float[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] < 0 ? (float) Math.expm1(values[i]) : values[i];
            }
        }
    },
    /** The exact one, not its approximation by tanh. */
    GELU {
        @Override
        void apply(float[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (values[i] * NormalDistribution.cumulative(values[i]));
            }
        }
    },
    SIGMOID {
        @Override
        void apply(float[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (1 / (1 + Math.exp(-values[i])));
            }
        }
    },
    TANH {
        @Override
        void apply(float[] values) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.tanh(values[i]);
            }
        }
    },
    SOFTMAX {
        @Override
        void apply(float[] values) {
            double max = Double.NEGATIVE_INFINITY;
            for (float value : values) {
                max = Math.max(max, value);
            }
            double sum = 0;
            for (float value : values) {
                sum += Math.exp(value - max);
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (Math.exp(values[i] - max) / sum);
            }
        }
    };

    /** Replaces sums by what leaves the layer. */
    abstract void apply(float[] values);
}
