package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.text.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digests of the four unpacked files, as the {@code sha256sum} command writes them into a file of this name. */
record Checksums(Map<IdxFile, String> digests) {
    static final String FILE_NAME = "SHA256SUMS";

    private static final int MAX_BYTES = 1 << 16;
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");

    /** The checksums that lie beside the IDX files, if there are any. */
    static Optional<Checksums> beside(DatasetFolder folder) throws IOException {
        Optional<Path> file = folder.beside(FILE_NAME);
        return file.isPresent()
                ? Optional.of(parse(file.get(), folder.describe(file.get()), folder.set()))
                : Optional.empty();
    }

    /**
     * Checks a file.
     *
     * @param found the digest of all that it holds
     * @param name the file as messages name it
     */
    void verify(IdxFile file, String found, String name) throws DatasetException {
        String expected = digests.get(file);
        if (!found.equals(expected)) {
            throw new DatasetException(name + ": expected SHA-256 " + expected + " of the unpacked bytes, as "
                    + FILE_NAME + " says, found " + found + "; the file is damaged, fetch it again");
        }
    }

    private static Checksums parse(Path file, String name, String set) throws IOException {
        Map<IdxFile, String> digests = new EnumMap<>(IdxFile.class);
        int number = 0;
        for (String line : read(file).lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new DatasetException(name + ": expected 'DIGEST  FILE', as sha256sum writes it, in line " + number
                        + ", found " + Quoted.of(line) + "; correct or delete it");
            }
            String digest = matcher.group(1).toLowerCase(Locale.ROOT);
            IdxName.of(matcher.group(2))
                    .filter(named -> !named.isPacked() && named.set().equals(set))
                    .ifPresent(named -> digests.put(named.file(), digest));
        }
        for (IdxFile each : IdxFile.values()) {
            if (!digests.containsKey(each)) {
                throw new DatasetException(name + ": expected a line for " + each.unpackedName
                        + " (the digest of the unpacked file), found none; add it or delete " + FILE_NAME);
            }
        }
        return new Checksums(digests);
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }
}
