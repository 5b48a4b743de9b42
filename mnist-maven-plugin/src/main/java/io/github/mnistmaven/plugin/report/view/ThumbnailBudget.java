package io.github.mnistmaven.plugin.report.view;

/** Keeps the pictures of a part of a page within bounds, so that browsers open it at once. */
final class ThumbnailBudget {
    /** Characters of {@code data:} addresses: 3,000 images of 28 by 28 pixels, or 200 in colour of 64 by 64. */
    private static final int MOST = 3_500_000;

    private int used;

    /** The same address, or an empty one if there is no room left. */
    String take(String address) {
        if (used + address.length() > MOST) {
            used = MOST;
            return "";
        }
        used += address.length();
        return address;
    }
}
