package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.text.ShownPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a sane size that a parameter names.
 *
 * @param parameter the parameter
 * @param file the file
 * @param base what messages name it relative to
 * @param allowed what the parameter takes, in words
 */
record BrandingFile(String parameter, Path file, Path base, String allowed) {
    static final int MOST_KILOBYTES = 200;
    private static final int MOST_BYTES = MOST_KILOBYTES * 1024;

    byte[] bytes() throws UnusableBrandingException {
        if (Files.notExists(file)) {
            throw refused("there is no such file");
        }
        if (!Files.isRegularFile(file)) {
            throw refused(Files.isDirectory(file) ? "a directory, not a file" : "not a regular file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (AccessDeniedException e) {
            throw refused("can't be read: permission denied");
        } catch (IOException e) {
            throw refused("can't be read: " + e.getMessage());
        }
        if (bytes.length > MOST_BYTES) {
            throw refused("larger than " + MOST_KILOBYTES + " KB; every page would carry it");
        }
        return bytes;
    }

    UnusableBrandingException refused(String why) {
        return new UnusableBrandingException(
                parameter + ": " + ShownPath.of(file, base) + ": " + why + ". Allowed: " + allowed);
    }
}
