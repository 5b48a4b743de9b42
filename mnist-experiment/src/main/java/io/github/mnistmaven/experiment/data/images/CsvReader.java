package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DatasetException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table of comma-separated values as RFC 4180 has them: fields with commas, quotes or line breaks in double
 * quotes, these doubled. Lines end as on any system.
 */
final class CsvReader implements Closeable {
    private static final int LONGEST_FIELD = 8192;
    private static final int MOST_FIELDS = 256;
    private static final int END = -1;

    private final Reader in;
    private final String name;
    private int line = 1;
    private int next;

    /**
     * @param in buffered
     * @param name of the file, for messages
     */
    CsvReader(Reader in, String name) throws IOException {
        this.in = in;
        this.name = name;
        this.next = in.read();
        if (next == '\uFEFF') {
            next = in.read();
        }
    }

    /**
     * A row.
     *
     * @param line where it begins, from 1
     */
    record Row(int line, List<String> fields) {}

    /**
     * The next row that is not an empty line; empty at the end.
     *
     * @throws DatasetException if it is not one; the message names the line
     */
    Optional<Row> read() throws IOException {
        while (next == '\n' || next == '\r') {
            lineBreak();
        }
        if (next == END) {
            return Optional.empty();
        }
        int first = line;
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (next == ',') {
            next = in.read();
            if (fields.size() == MOST_FIELDS) {
                throw problem(first, "more than " + MOST_FIELDS + " fields");
            }
            fields.add(field());
        }
        if (next != END) {
            lineBreak();
        }
        return Optional.of(new Row(first, fields));
    }

    private String field() throws IOException {
        StringBuilder field = new StringBuilder();
        if (next == '"') {
            quoted(field);
            if (next != ',' && next != '\n' && next != '\r' && next != END) {
                throw problem(line, "text after the quotes that end a field; double quotes that are meant");
            }
            return field.toString();
        }
        for (; next != ',' && next != '\n' && next != '\r' && next != END; next = in.read()) {
            append(field, next);
        }
        return field.toString();
    }

    private void quoted(StringBuilder field) throws IOException {
        int first = line;
        for (next = in.read(); ; next = in.read()) {
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return;
                }
            } else if (next == END) {
                throw problem(first, "quotes that begin a field and never end");
            } else if (next == '\n') {
                line++;
            }
            append(field, next);
        }
    }

    private void append(StringBuilder field, int character) throws DatasetException {
        if (field.length() == LONGEST_FIELD) {
            throw problem(line, "a field of more than " + LONGEST_FIELD + " characters");
        }
        field.append((char) character);
    }

    private void lineBreak() throws IOException {
        boolean isReturn = next == '\r';
        next = in.read();
        if (isReturn && next == '\n') {
            next = in.read();
        }
        line++;
    }

    private DatasetException problem(int where, String what) {
        return new DatasetException(
                name + ":" + where + ": " + what + "; expected comma-separated values as RFC 4180" + " has them");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
