package io.github.mnistmaven.trainer.engine.reference;

import java.util.List;

/** What enters times what some layers make of it: value by value, or one value for all pixels of a channel. */
final class Multiply implements ReferenceLayer {
    private final List<ReferenceLayer> layers;
    private double[][] in;
    private double[][] factors;

    Multiply(List<ReferenceLayer> layers) {
        this.layers = layers;
    }

    @Override
    public double[][] forward(double[][] rows) {
        in = rows;
        factors = rows;
        for (ReferenceLayer layer : layers) {
            factors = layer.forward(factors);
        }
        return scaled(rows);
    }

    @Override
    public double[][] backward(double[][] gradient) {
        double[][] through = new double[in.length][factors[0].length];
        int pixels = pixels();
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < in[i].length; j++) {
                through[i][j / pixels] += gradient[i][j] * in[i][j];
            }
        }
        for (int i = layers.size() - 1; i >= 0; i--) {
            through = layers.get(i).backward(through);
        }
        double[][] result = scaled(gradient);
        for (int i = 0; i < result.length; i++) {
            for (int j = 0; j < result[i].length; j++) {
                result[i][j] += through[i][j];
            }
        }
        return result;
    }

    private double[][] scaled(double[][] rows) {
        int pixels = pixels();
        double[][] result = new double[rows.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                result[i][j] = rows[i][j] * factors[i][j / pixels];
            }
        }
        return result;
    }

    /** The values side by side that have the same factor: a channel's, as channels lie one behind the other. */
    private int pixels() {
        return in[0].length / factors[0].length;
    }
}
