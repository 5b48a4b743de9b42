package io.github.mnistmaven.runtime;

/** Whole numbers of a model file. */
final class WholeNumber {
    private WholeNumber() {}

    /**
     * Reads a number from {@code min}, which is at least 0, to {@code max}.
     *
     * @param what what the number is, for the message
     */
    static int parse(String what, String text, int min, int max) throws ModelFormatException {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            number = -1;
        }
        if (number < min || number > max) {
            throw new ModelFormatException(
                    "expected " + what + " from " + min + " to " + max + ", found '" + text + "'");
        }
        return number;
    }
}
