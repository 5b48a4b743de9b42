package io.github.mnistmaven.plugin.report.chart;

import java.util.Locale;

/** What a point is drawn as, so that it is known not by its colour alone. */
enum Symbol {
    CIRCLE("M%1$.1f %2$.1fm-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z"),
    SQUARE("M%1$.1f %2$.1fm-4.5 -4.5h9v9h-9Z"),
    DIAMOND("M%1$.1f %2$.1fm0 -6.2l6.2 6.2l-6.2 6.2l-6.2 -6.2Z"),
    TRIANGLE("M%1$.1f %2$.1fm0 -6l5.6 10h-11.2Z"),
    TURNED_TRIANGLE("M%1$.1f %2$.1fm0 6l5.6 -10h-11.2Z");

    private static final String RING = "M%1$.1f %2$.1fm-10 0a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z";

    private final String path;

    Symbol(String path) {
        this.path = path;
    }

    /** One of them by number, from 0; they repeat. */
    static Symbol of(int number) {
        return values()[number % values().length];
    }

    /** Its SVG path around {@code centre}. */
    String at(Point centre) {
        return String.format(Locale.ROOT, path, centre.x(), centre.y());
    }

    /** The path of a circle around a symbol. */
    static String ringAround(Point centre) {
        return String.format(Locale.ROOT, RING, centre.x(), centre.y());
    }
}
