package io.github.mnistmaven.plugin.models;

import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.plugin.runs.RunNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar that models were packed into.
 *
 * @param file the jar
 * @param shown what messages call it
 */
record ModelJar(Path file, String shown) {

    /**
     * The model called {@code name}, or the only one.
     *
     * @param name an entry, or the directory that it lies in: {@code models/baseline/model.zip},
     *     {@code models/baseline} or {@code baseline}
     */
    FoundModel read(Optional<String> name) throws UnusableModelException, IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            List<String> models = ModelFileKind.models(jar);
            List<String> meant = name.map(wanted -> models.stream()
                            .filter(entry -> isCalled(entry, wanted))
                            .toList())
                    .orElse(models);
            if (meant.size() != 1) {
                throw new UnusableModelException(shown + " holds " + (meant.isEmpty() ? "no model " : "several models")
                        + (meant.isEmpty()
                                ? RunNames.shown(name.orElse("")) + ", but " + list(models)
                                : ": " + list(meant))
                        + "; name one as " + shown + "!" + directory((meant.isEmpty() ? models : meant).get(0)));
            }
            ZipEntry entry = jar.getEntry(meant.get(0));
            return ModelSource.found(
                    ModelFileKind.OURS,
                    file,
                    shown + "!" + RunNames.shown(entry.getName()),
                    () -> ModelFile.read(() -> jar.getInputStream(entry), MemoryBudget.ofThisJvm()));
        }
    }

    private static boolean isCalled(String entry, String name) {
        String wanted = name.startsWith("/") ? name.substring(1) : name;
        String directory = directory(entry);
        return entry.equals(wanted) || directory.equals(wanted) || directory.endsWith("/" + wanted);
    }

    private static String directory(String entry) {
        return entry.substring(0, Math.max(0, entry.lastIndexOf('/')));
    }

    private static String list(List<String> models) {
        return models.stream().map(RunNames::shown).collect(Collectors.joining(", "));
    }
}
