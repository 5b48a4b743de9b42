package io.github.mnistmaven.trainer.engine.reference;

import java.util.List;

/** What some layers make of what enters, plus what other layers make of it: none, if it is added as it is. */
record Residual(List<ReferenceLayer> layers, List<ReferenceLayer> shortcut) implements ReferenceLayer {

    @Override
    public double[][] forward(double[][] in) {
        return sum(forward(layers, in), forward(shortcut, in));
    }

    @Override
    public double[][] backward(double[][] gradient) {
        return sum(backward(layers, gradient), backward(shortcut, gradient));
    }

    private static double[][] forward(List<ReferenceLayer> branch, double[][] in) {
        double[][] out = in;
        for (ReferenceLayer layer : branch) {
            out = layer.forward(out);
        }
        return out;
    }

    private static double[][] backward(List<ReferenceLayer> branch, double[][] gradient) {
        double[][] through = gradient;
        for (int i = branch.size() - 1; i >= 0; i--) {
            through = branch.get(i).backward(through);
        }
        return through;
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
