package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.plan.Penalties;

/** Weight penalties in the loss, summed in double precision. */
public final class PenaltySum {

    private PenaltySum() {}

    /** Whether there is anything to sum. */
    public static boolean isOf(Penalties penalties) {
        return penalties.l1() > 0 || penalties.l2() > 0;
    }

    /**
     * What a tensor costs.
     *
     * @param penalties those of the tensor
     * @param values the tensor's, in any order; what else there is between them is 0
     */
    public static double of(Penalties penalties, float[] values) {
        // two sums of each: a processor adds to one while it waits for the other
        double evenSizes = 0;
        double oddSizes = 0;
        double evenSquares = 0;
        double oddSquares = 0;
        for (int i = 0; i + 1 < values.length; i += 2) {
            double even = values[i];
            double odd = values[i + 1];
            evenSizes += Math.abs(even);
            oddSizes += Math.abs(odd);
            evenSquares += even * even;
            oddSquares += odd * odd;
        }
        double last = values.length % 2 == 0 ? 0 : values[values.length - 1];
        return penalties.l1() * (evenSizes + oddSizes + Math.abs(last))
                + penalties.l2() * (evenSquares + oddSquares + last * last);
    }
}
