package io.github.mnistmaven.plugin.models;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.keras.KerasReader;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.plugin.runs.RunNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds trained networks: those of the project's runs by name, and those in files. Of a file the content says what it
 * is, not its name.
 *
 * @param base what relative paths are relative to
 * @param names the project's runs
 */
public record ModelSource(Path base, RunNames names) {
    /** What parameters that name a model say of it. */
    private static final String ALLOWED = "expected a model.zip, a .keras, an .h5 or a model.json of Keras with its"
            + " weights beside it, a jar that holds a model.zip, or a directory with one of these";

    /** Between a jar and the name of a model in it. */
    private static final String IN_JAR = ".jar!";

    /**
     * The model that a build names, as a file or as a run; without either that of the only run that there is.
     *
     * @param file a path, or blank or null for none
     * @param run the name of a run, or blank or null for none
     */
    public FoundModel find(String file, String run) throws UnusableModelException, IOException {
        boolean hasFile = file != null && !file.isBlank();
        boolean hasRun = run != null && !run.isBlank();
        if (hasFile && hasRun) {
            throw new UnusableModelException("both mnist.model and experiment name a model; leave one of them out");
        }
        if (hasFile) {
            return inFile(file.strip());
        }
        if (hasRun) {
            return ofRun(run.strip());
        }
        List<String> known = names.known();
        if (known.size() == 1) {
            return ofRun(known.get(0));
        }
        throw new UnusableModelException(
                "name a run with -Dexperiment=<name>, or a file with -Dmnist.model=<file>; of runs, " + names.choice());
    }

    /**
     * The model of a finished run.
     *
     * @param name of the run, or the file of its experiment
     */
    public FoundModel ofRun(String name) throws UnusableModelException, IOException {
        String run = names.meantBy(name);
        RunDirectory directory = names.runs().of(run);
        if (StoredRecords.isOfSeeds(directory)) {
            List<String> members = names.known().stream()
                    .filter(known -> known.startsWith(run + "/"))
                    .toList();
            throw new UnusableModelException(RunNames.shown(run) + " has a model of each of its seeds; name one of "
                    + String.join(", ", members));
        }
        if (!names.known().contains(run)) {
            throw new UnusableModelException(names.missing(run));
        }
        Optional<RunRecord> record = StoredRecords.runWithModel(directory);
        if (record.isEmpty()) {
            throw new UnusableModelException(names.missing(run));
        }
        if (!Files.isRegularFile(directory.model())) {
            throw new UnusableModelException(RunNames.shown(run) + ": there is no " + shown(directory.model())
                    + ", only the record of it; train it again, with mnist:train -Dmnist.force -Dexperiment="
                    + RunNames.shown(run).split("/", 2)[0]);
        }
        return ours(directory.model());
    }

    /**
     * The model in a file.
     *
     * @param name the path of a file, or of a directory that holds one; of a jar with several models, {@code !} and the
     *     name of one of them behind it
     */
    public FoundModel inFile(String name) throws UnusableModelException, IOException {
        int jar = name.indexOf(IN_JAR);
        int end = jar < 0 ? name.length() : jar + IN_JAR.length() - 1;
        Path path = path(name.substring(0, end));
        if (!Files.exists(path)) {
            throw new UnusableModelException(
                    "there is no file or directory " + shown(path) + "; paths are relative to the project's directory");
        }
        return read(
                Files.isDirectory(path) ? inDirectory(path) : path,
                jar < 0 ? Optional.empty() : Optional.of(name.substring(end + 1)));
    }

    /** Reads the models that the experiment in a file names. */
    public ModelReader ofExperiment(Path experimentFile) {
        return new ExperimentModels(this, experimentFile);
    }

    private Path inDirectory(Path directory) throws UnusableModelException {
        return Stream.of(directory, directory.resolve("model"))
                .flatMap(place ->
                        Stream.of("model.zip", "model.keras", "model.json").map(place::resolve))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new UnusableModelException(shown(directory)
                        + ": neither a model.zip nor a model.keras or model.json is in it; " + ALLOWED));
    }

    private FoundModel read(Path file, Optional<String> inJar) throws UnusableModelException, IOException {
        ModelFileKind kind = ModelFileKind.of(file);
        return switch (kind) {
            case OURS -> ours(file);
            case KERAS, KERAS_HDF5, KERAS_JSON -> found(kind, file, shown(file), () -> KerasReader.read(file));
            case JAR -> new ModelJar(file, shown(file)).read(inJar);
            default -> throw new UnusableModelException(shown(file) + ": " + kind.words() + "; " + ALLOWED);
        };
    }

    private FoundModel ours(Path file) throws UnusableModelException, IOException {
        return found(
                ModelFileKind.OURS,
                file,
                shown(file),
                () -> ModelFile.read(() -> Files.newInputStream(file), MemoryBudget.ofThisJvm()));
    }

    /** Reads a network. */
    @FunctionalInterface
    interface Reading {
        TrainedNetwork read() throws IOException;
    }

    /** What {@code reading} gives; what is wrong with a file is the fault of who names it. */
    static FoundModel found(ModelFileKind kind, Path file, String place, Reading reading)
            throws UnusableModelException, IOException {
        try {
            return new FoundModel(reading.read(), file, place, kind.words());
        } catch (ModelFormatException e) {
            throw new UnusableModelException(place + ": " + e.getMessage(), e);
        }
    }

    private Path path(String name) throws UnusableModelException {
        try {
            return base.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw new UnusableModelException(
                    "mnist.model: " + RunNames.shown(name) + " can't be a path: " + e.getReason());
        }
    }

    /** What messages call {@code file}. */
    String shown(Path file) {
        return ShownPath.of(file, base);
    }
}
