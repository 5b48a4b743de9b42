package io.github.mnistmaven.language.yaml;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a file of a sane size that holds nothing but text. */
final class TextFile {
    static final int MOST_KILOBYTES = 256;

    private final Location whole;
    private final Problems problems;

    TextFile(Location whole, Problems problems) {
        this.whole = whole;
        this.problems = problems;
    }

    String read(Path file) {
        byte[] bytes = bytes(file);
        if (bytes.length > MOST_KILOBYTES * 1024) {
            throw problems.endWith(whole, "larger than " + MOST_KILOBYTES + " KB, the most an experiment may have");
        }
        String text = decode(bytes);
        requirePrintable(text);
        return text;
    }

    private byte[] bytes(Path file) {
        if (Files.notExists(file)) {
            throw problems.endWith(whole, "no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw problems.endWith(whole, Files.isDirectory(file) ? "a directory, not a file" : "not a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_KILOBYTES * 1024 + 1);
        } catch (AccessDeniedException e) {
            throw problems.endWith(whole, "can't be read: permission denied");
        } catch (IOException e) {
            throw problems.endWith(whole, "can't be read: " + e.getMessage());
        }
    }

    private String decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String unexpected = String.format(Locale.ROOT, "0x%02x", bytes[in.position()]);
            throw problems.endWith(end(text), "not UTF-8 text: byte " + unexpected + "; save the file as UTF-8");
        }
        boolean byteOrderMark = text.startsWith("\uFEFF");
        return byteOrderMark ? text.substring(1) : text;
    }

    private void requirePrintable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (!StreamReader.isPrintable(text.codePointAt(i))) {
                String character = Quoted.codePoint(text.codePointAt(i));
                throw problems.endWith(end(text.substring(0, i)), "not a text file: character " + character);
            }
        }
    }

    /** The place after {@code text}. */
    private Location end(String text) {
        int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
        String lastLine = text.substring(text.lastIndexOf('\n') + 1);
        return new Location(whole.source(), line, 1 + lastLine.codePointCount(0, lastLine.length()));
    }
}
