package io.github.mnistmaven.trainer.engine.reference;

/** Softmax over the channels of each pixel, or over a vector, whose pixel is one. */
final class Softmax implements ReferenceLayer {
    private final int channels;
    private double[][] probabilities;
    private double[][] logarithms;

    Softmax(int channels) {
        this.channels = channels;
    }

    @Override
    public double[][] forward(double[][] in) {
        probabilities = new double[in.length][in[0].length];
        logarithms = new double[in.length][in[0].length];
        int pixels = in[0].length / channels;
        for (int i = 0; i < in.length; i++) {
            for (int pixel = 0; pixel < pixels; pixel++) {
                double largest = Double.NEGATIVE_INFINITY;
                for (int j = pixel; j < in[i].length; j += pixels) {
                    largest = Math.max(largest, in[i][j]);
                }
                double sum = 0;
                for (int j = pixel; j < in[i].length; j += pixels) {
                    probabilities[i][j] = Math.exp(in[i][j] - largest);
                    sum += probabilities[i][j];
                }
                for (int j = pixel; j < in[i].length; j += pixels) {
                    probabilities[i][j] /= sum;
                    logarithms[i][j] = in[i][j] - largest - Math.log(sum);
                }
            }
        }
        return probabilities;
    }

    /** The logarithms of what left, which are numbers where a probability is too small for one. */
    double[][] logarithms() {
        return logarithms;
    }

    @Override
    public double[][] backward(double[][] gradient) {
        double[][] result = new double[gradient.length][gradient[0].length];
        int pixels = gradient[0].length / channels;
        for (int i = 0; i < gradient.length; i++) {
            double[] p = probabilities[i];
            for (int pixel = 0; pixel < pixels; pixel++) {
                double mean = 0;
                for (int j = pixel; j < p.length; j += pixels) {
                    mean += p[j] * gradient[i][j];
                }
                for (int j = pixel; j < p.length; j += pixels) {
                    result[i][j] = p[j] * (gradient[i][j] - mean);
                }
            }
        }
        return result;
    }
}
