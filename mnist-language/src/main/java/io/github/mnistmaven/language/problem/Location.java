package io.github.mnistmaven.language.problem;

/**
 * A place in a source the user wrote.
 *
 * @param source what the user calls the source: a path relative to the project, or the name of an override
 * @param line the line, from 1; 0 where the source has no lines
 * @param column the column, from 1; 0 where the source has no lines
 */
public record Location(String source, int line, int column) {

    /** The source as a whole. */
    public static Location of(String source) {
        return new Location(source, 0, 0);
    }

    /** Another place in the same source; the same where the source has no lines. */
    public Location at(int otherLine, int otherColumn) {
        return line == 0 ? this : new Location(source, otherLine, otherColumn);
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
