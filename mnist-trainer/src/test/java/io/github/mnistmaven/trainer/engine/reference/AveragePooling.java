package io.github.mnistmaven.trainer.engine.reference;

/** The mean of each window, padding not counted. */
record AveragePooling(Windows windows) implements ReferenceLayer {

    private int[] counts() {
        int[] counts = new int[windows.outputPixels()];
        windows.forEach((out, tap, pixel) -> counts[out]++);
        return counts;
    }

    @Override
    public double[][] forward(double[][] in) {
        int[] counts = counts();
        double[][] means = new double[in.length][windows.output().size()];
        for (int i = 0; i < in.length; i++) {
            double[] row = in[i];
            double[] mean = means[i];
            windows.forEach((out, tap, pixel) -> {
                for (int channel = 0; channel < windows.input().channels(); channel++) {
                    mean[channel * windows.outputPixels() + out] +=
                            row[channel * windows.inputPixels() + pixel] / counts[out];
                }
            });
        }
        return means;
    }

    @Override
    public double[][] backward(double[][] gradient) {
        int[] counts = counts();
        double[][] result = new double[gradient.length][windows.input().size()];
        for (int i = 0; i < gradient.length; i++) {
            double[] there = gradient[i];
            double[] here = result[i];
            windows.forEach((out, tap, pixel) -> {
                for (int channel = 0; channel < windows.input().channels(); channel++) {
                    here[channel * windows.inputPixels() + pixel] +=
                            there[channel * windows.outputPixels() + out] / counts[out];
                }
            });
        }
        return result;
    }
}
