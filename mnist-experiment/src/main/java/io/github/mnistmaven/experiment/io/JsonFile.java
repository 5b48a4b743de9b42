package io.github.mnistmaven.experiment.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of JSON that may be anything until it is checked.
 *
 * @param path the file
 * @param advice what to do if it can't be used, to follow a semicolon: {@code delete it and train again}
 */
public record JsonFile(Path path, String advice) {
    private static final long LARGEST = 64L << 20;

    /**
     * What is in the file.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws IOException if it can't be read, is not text, or larger than 64 MB
     */
    public String text() throws IOException {
        try {
            if (Files.size(path) <= LARGEST) {
                return Files.readString(path);
            }
        } catch (CharacterCodingException e) {
            throw damaged("it is not UTF-8 text", e);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            String why = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
            throw new IOException(path + " can't be read: " + why, e);
        }
        throw new IOException(path + " has more than 64 MB, which no record and no report of this plugin has");
    }

    /**
     * The object that {@code json} is, a text of this file.
     *
     * @throws IOException if it is not an object
     */
    public ObjectNode object(String json) throws IOException {
        try {
            return Json.object(json);
        } catch (MalformedJsonException e) {
            throw damaged(e.getMessage(), e);
        }
    }

    /**
     * The {@code type} that {@code object} is, from this file.
     *
     * @throws IOException if it is something else
     */
    public <T> T read(ObjectNode object, Class<T> type) throws IOException {
        try {
            return Json.read(object, type);
        } catch (MalformedJsonException e) {
            throw damaged(e.getMessage(), e);
        }
    }

    /** The version that {@code object} says it has; empty if it says none. */
    public static OptionalInt schema(ObjectNode object) {
        JsonNode version = object.path(Versioned.KEY);
        return version.isInt() && version.intValue() >= 1 ? OptionalInt.of(version.intValue()) : OptionalInt.empty();
    }

    /** @throws IOException that says {@code otherwise} of the file, unless {@code holds} */
    public void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(path + " " + otherwise + "; " + advice);
        }
    }

    /**
     * Checks that this version of the project knows a version of a format.
     *
     * @param schema the version that the file is of
     * @param known the latest that is known
     * @param format what the format is of: {@code record}
     * @throws IOException if {@code schema} is newer
     */
    public void requireKnown(int schema, int known, String format) throws IOException {
        if (schema > known) {
            throw new IOException(path + " was written by a newer version of the plugin (" + format + " schema "
                    + schema + "; this one reads up to " + known + "); update mnist-maven-plugin, or " + advice);
        }
    }

    /** The exception that says {@code how} the file is damaged. */
    public IOException damaged(String how, IOException cause) {
        return new IOException(path + " is damaged: " + how + "; " + advice, cause);
    }
}
