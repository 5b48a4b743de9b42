package io.github.mnistmaven.trainer.augment;

/** Products of small matrices, row by row in arrays. */
final class Matrices {
    private Matrices() {}

    /** Writes {@code left} (rows by inner) times {@code right} (inner by columns) to {@code product}. */
    static void multiply(float[] left, float[] right, int rows, int inner, int columns, float[] product) {
        int blocked = columns - columns % 4;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < blocked; column += 4) {
                float first = 0;
                float second = 0;
                float third = 0;
                float fourth = 0;
                int at = column;
                for (int k = row * inner; k < (row + 1) * inner; k++) {
                    float factor = left[k];
                    first += factor * right[at];
                    second += factor * right[at + 1];
                    third += factor * right[at + 2];
                    fourth += factor * right[at + 3];
                    at += columns;
                }
                int to = row * columns + column;
                product[to] = first;
                product[to + 1] = second;
                product[to + 2] = third;
                product[to + 3] = fourth;
            }
            for (int column = blocked; column < columns; column++) {
                float sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += left[row * inner + k] * right[k * columns + column];
                }
                product[row * columns + column] = sum;
            }
        }
    }
}
