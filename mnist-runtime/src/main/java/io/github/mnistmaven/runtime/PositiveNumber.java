package io.github.mnistmaven.runtime;

/** Whole numbers of a model file. */
final class PositiveNumber {
    private PositiveNumber() {}

    /**
     * Reads a number from 1 to {@code max}.
     *
     * @param what what the number is, for the message
     */
    static int parse(String what, String text, int max) throws ModelFormatException {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            number = 0;
        }
        if (number < 1 || number > max) {
            throw new ModelFormatException("expected " + what + " from 1 to " + max + ", found '" + text + "'");
        }
        return number;
    }
}
