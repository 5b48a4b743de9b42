package io.github.mnistmaven.plugin.kill;

/**
 * Kills a process at one moment: before or after it opens a file to write, before it renames or deletes one. Between
 * two of these, it changes nothing that a killed process has to care about.
 */
public final class Fuse {
    private final int position;
    private int passed;
    private String at = "";

    /** @param position the moment, counted from 0 */
    public Fuse(int position) {
        this.position = position;
    }

    /** One that kills nobody. */
    public static Fuse none() {
        return new Fuse(Integer.MAX_VALUE);
    }

    /** One that burns until the next moment. */
    public Fuse later() {
        return new Fuse(position + 1);
    }

    /** Whoever is dead does nothing any more. */
    void pass(String moment) {
        if (passed == position) {
            at = at.isEmpty() ? moment : at;
            throw new Killed();
        }
        passed++;
    }

    @Override
    public String toString() {
        return "position " + position + ", " + at;
    }
}
