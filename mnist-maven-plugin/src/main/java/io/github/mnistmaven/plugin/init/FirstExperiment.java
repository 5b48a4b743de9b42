package io.github.mnistmaven.plugin.init;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An experiment to begin with.
 *
 * @param files where experiments live
 * @param name what it is called
 */
public record FirstExperiment(ExperimentFiles files, String name) {

    /** @throws io.github.mnistmaven.language.problem.ExperimentException if no experiment can be called that */
    public FirstExperiment {
        ExperimentReader.name(name, Location.of("mnist.name"));
    }

    /**
     * Writes it, with its directory if need be, and beside it the schema that its first line names.
     *
     * @return what to tell the person who wants it, a line each
     * @throws ExperimentExistsException if there is one of this name, which is left as it is
     * @throws IOException if it can't be written
     */
    public List<String> write() throws ExperimentExistsException, IOException {
        for (Path taken : files.called(name)) {
            if (Files.exists(taken)) {
                throw exists(taken);
            }
        }
        Files.createDirectories(files.directory());
        Path file = files.called(name).get(0);
        try {
            AtomicFile.create(file, text());
        } catch (FileAlreadyExistsException madeMeanwhile) {
            throw exists(file);
        }
        String schema = SchemaFile.beside(files).write();
        return List.of(
                "wrote " + shown(file),
                schema + ", by which editors help to write experiments",
                "next: mvn mnist:train -Dexperiment=" + name);
    }

    /** Its text, which is the same whatever it is called. */
    static String text() {
        try (InputStream template = FirstExperiment.class.getResourceAsStream("first.yml")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExperimentExistsException exists(Path file) {
        return new ExperimentExistsException(shown(file)
                + " exists and is left as it is; choose another name with -Dmnist.name=<name>, or delete the file");
    }

    private String shown(Path file) {
        return ShownPath.of(file, files.base());
    }
}
