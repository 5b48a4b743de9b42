package io.github.mnistmaven.plugin.models;

import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.model.ModelReference.Kind;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.safetensors.Safetensors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the trained models that an experiment names: files beside it, and runs of its project.
 *
 * @param source finds them
 * @param experimentFile what the paths of files are relative to
 */
record ExperimentModels(ModelSource source, Path experimentFile) implements ModelReader {

    @Override
    public TrainedNetwork network(ModelReference model) throws IOException {
        try {
            return find(model).network();
        } catch (UnusableModelException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private FoundModel find(ModelReference model) throws UnusableModelException, IOException {
        return model.kind() == Kind.RUN
                ? source.ofRun(model.location())
                : source.inFile(path(model).toString());
    }

    @Override
    public List<Tensor> tensors(ModelReference model) throws IOException {
        Path file = path(model);
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + source.shown(file));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Safetensors.read(in, MemoryBudget.ofThisJvm());
        } catch (ModelFormatException e) {
            throw new IOException(source.shown(file) + ": " + e.getMessage(), e);
        }
    }

    private Path path(ModelReference model) throws IOException {
        try {
            return experimentFile
                    .toAbsolutePath()
                    .resolveSibling(Home.ofUser().resolve(model.location()))
                    .normalize();
        } catch (InvalidPathException e) {
            throw new IOException("not a path: " + e.getReason(), e);
        }
    }
}
