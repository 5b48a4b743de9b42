package io.github.mnistmaven.plugin.evaluate;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.record.TestData;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.plugin.data.NamedData;
import io.github.mnistmaven.plugin.experiments.DataLocator;
import io.github.mnistmaven.plugin.resolve.ResolutionException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * The data that a model is evaluated on, and what it has to reach there.
 *
 * @param source the data set, as an experiment or the build names it
 * @param file what relative directories are seen from the directory of
 * @param check the limits; none if no experiment sets any
 */
public record EvaluationData(DataSource source, Path file, Check check) {

    /**
     * What the build names: an experiment, whose data and limits count, or a data set.
     *
     * @param data {@code mnist}, a directory of IDX files, or any data set as an experiment writes it; blank or null
     *     for none
     * @param experiments at most one counts
     * @param base the project's directory, which relative directories are seen from
     * @throws UnusableDataException if there is neither, or both
     * @throws io.github.mnistmaven.language.problem.ExperimentException if the data set is not written as it has to be
     */
    public static EvaluationData of(String data, List<LocatedExperiment> experiments, Path base)
            throws UnusableDataException {
        boolean hasData = data != null && !data.isBlank();
        if (hasData == !experiments.isEmpty()) {
            throw new UnusableDataException(
                    (hasData ? "both mnist.data and experiment name the data; leave one of them out: " : "")
                            + "name the data with -Dmnist.data=mnist, -Dmnist.data=<directory of IDX files> or"
                            + " -Dmnist.data='{images: <directory of pictures>}', or an experiment that has them with"
                            + " -Dexperiment=<file>");
        }
        if (hasData) {
            return new EvaluationData(NamedData.of(data.strip(), base), base.resolve("pom.xml"), Check.NONE);
        }
        if (experiments.size() > 1) {
            throw new UnusableDataException("one experiment says what to evaluate on, not " + experiments.size());
        }
        LocatedExperiment experiment = experiments.get(0);
        return new EvaluationData(
                experiment.experiment().data().dataset(),
                base.resolve(experiment.origins().files().get(0)),
                experiment.experiment().check());
    }

    /**
     * Opens the data.
     *
     * @param locator finds them
     * @throws UnusableDataException if there are none there, or they are damaged
     * @throws ResolutionException if they come as an artifact that can't be had
     */
    Dataset open(DataLocator locator) throws UnusableDataException, ResolutionException, IOException {
        try {
            Dataset dataset = Datasets.open(source, locator.locate(source, file));
            // reads the files to their ends, so that damage is found before anything is done
            dataset.fingerprint();
            return dataset;
        } catch (DatasetException | InvalidPathException e) {
            throw new UnusableDataException(e.getMessage(), e);
        }
    }

    /** What of the data a model is tested on. */
    TestData tested(DatasetFacts facts) {
        return new TestData(source, facts.image(), facts.classes(), facts.testImages());
    }
}
