package io.github.mnistmaven.trainer.engine.reference;

import java.util.List;

/** What enters plus what some layers make of it. */
record Residual(List<ReferenceLayer> layers) implements ReferenceLayer {

    @Override
    public double[][] forward(double[][] in) {
        double[][] out = in;
        for (ReferenceLayer layer : layers) {
            out = layer.forward(out);
        }
        return sum(in, out);
    }

    @Override
    public double[][] backward(double[][] gradient) {
        double[][] through = gradient;
        for (int i = layers.size() - 1; i >= 0; i--) {
            through = layers.get(i).backward(through);
        }
        return sum(gradient, through);
    }

    private static double[][] sum(double[][] left, double[][] right) {
        double[][] sum = new double[left.length][left[0].length];
        for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum[i].length; j++) {
                sum[i][j] = left[i][j] + right[i][j];
            }
        }
        return sum;
    }
}
