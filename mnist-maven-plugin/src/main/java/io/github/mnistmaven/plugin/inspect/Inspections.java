package io.github.mnistmaven.plugin.inspect;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.inspection.BrokenFile;
import io.github.mnistmaven.experiment.inspection.InspectedData;
import io.github.mnistmaven.experiment.inspection.Inspection;
import io.github.mnistmaven.experiment.inspection.Inspector;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.console.PictureProgress;
import io.github.mnistmaven.plugin.evaluate.EvaluationName;
import io.github.mnistmaven.plugin.evaluate.UnusableDataException;
import io.github.mnistmaven.plugin.experiments.DataLocator;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.report.ReportWriter;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Inspects data, and keeps what comes of it: each data set once, whoever names it.
 *
 * @param base what messages name files relative to
 * @param files where inspections lie
 * @param locator finds data
 * @param writer makes pages
 * @param console told what is found
 */
public record Inspections(Path base, InspectionFiles files, DataLocator locator, ReportWriter writer, Console console) {

    /** A data set on this machine. */
    private record Place(DataSource source, DataLocation location) {}

    /**
     * Inspects the data of {@code experiments}, and holds their limits against them.
     *
     * @throws DataLimitsMissedException if a limit is missed; everything is written by then
     * @throws GoalException if data can't be had
     */
    public void inspect(List<InspectedExperiment> experiments) throws GoalException, IOException {
        List<CheckedLimit> missed = new ArrayList<>();
        List<String> pages = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (List<InspectedExperiment> same : byData(experiments)) {
            String name = name(same.get(0).source(), taken);
            List<CheckedLimit> limits = inspect(name, same);
            limits.stream()
                    .filter(CheckedLimit::holds)
                    .forEach(limit -> console.info(limit.run() + ": " + limit.sentence()));
            if (limits.stream().anyMatch(limit -> !limit.holds())) {
                missed.addAll(limits.stream().filter(limit -> !limit.holds()).toList());
                pages.add(ShownPath.of(files.page(name), base));
            }
        }
        if (!missed.isEmpty()) {
            throw new DataLimitsMissedException(missed, pages);
        }
    }

    /**
     * Warns of limits of data that are missed before anybody trains on them. Data that were inspected are not inspected
     * again.
     *
     * @throws GoalException if data can't be had
     */
    public void forewarn(List<InspectedExperiment> experiments) throws GoalException, IOException {
        for (InspectedExperiment one : experiments) {
            if (!one.check().dataLimits().isEmpty()) {
                forewarn(one);
            }
        }
    }

    private void forewarn(InspectedExperiment one) throws GoalException, IOException {
        Optional<InspectionFiles.Found> found = found(prepared(one).fingerprint());
        if (found.isEmpty()) {
            try {
                inspect(List.of(one));
            } catch (DataLimitsMissedException e) {
                console.warn(e.getMessage());
            }
            return;
        }
        List<CheckedLimit> missed =
                DataLimits.check(
                                one.name(),
                                one.check().dataLimits(),
                                found.get().inspection().figures())
                        .stream()
                        .filter(limit -> !limit.holds())
                        .toList();
        if (!missed.isEmpty()) {
            String page = ShownPath.of(files.page(found.get().name()), base);
            console.warn(new DataLimitsMissedException(missed, List.of(page)).getMessage());
        }
    }

    private Optional<InspectionFiles.Found> found(String fingerprint) {
        try {
            return files.of(fingerprint);
        } catch (IOException damaged) {
            // and is written again
            return Optional.empty();
        }
    }

    private List<List<InspectedExperiment>> byData(List<InspectedExperiment> experiments)
            throws GoalException, IOException {
        Map<Place, List<InspectedExperiment>> byPlace = new LinkedHashMap<>();
        for (InspectedExperiment one : experiments) {
            Place place = new Place(
                    one.source(), locator.locate(one.source(), one.data().file()));
            byPlace.computeIfAbsent(place, first -> new ArrayList<>()).add(one);
        }
        return List.copyOf(byPlace.values());
    }

    private static String name(DataSource source, Set<String> taken) {
        String word = EvaluationName.word(source.name());
        String name = word;
        for (int number = 2; !taken.add(name); number++) {
            name = word + "-" + number;
        }
        return name;
    }

    /** The data, all pictures of them decoded. */
    private Dataset prepared(InspectedExperiment one) throws GoalException, IOException {
        try (PictureProgress progress =
                new PictureProgress(console, one.source().name(), System::nanoTime)) {
            Dataset dataset = Datasets.open(
                    one.source(), locator.locate(one.source(), one.data().file()));
            dataset.prepare(progress);
            return dataset;
        } catch (DatasetException | InvalidPathException e) {
            throw new UnusableDataException(e.getMessage(), e);
        }
    }

    private static List<BrokenFile> broken(Dataset dataset) {
        return dataset.omissions().broken().stream()
                .map(picture -> new BrokenFile(picture.name(), picture.why()))
                .toList();
    }

    private List<CheckedLimit> inspect(String name, List<InspectedExperiment> same) throws GoalException, IOException {
        InspectedExperiment first = same.get(0);
        Dataset dataset = prepared(first);
        InspectedData data = InspectedData.of(dataset);
        Inspection inspection =
                new Inspector(first.source(), dataset.facts(), dataset.fingerprint(), broken(dataset)).inspect(data);
        List<CheckedLimit> limits = same.stream()
                .flatMap(one -> DataLimits.check(one.name(), one.check().dataLimits(), inspection.figures()).stream())
                .toList();
        files.write(name, inspection, data, limits, writer);
        InspectionLines.of(name, inspection).forEach(console::info);
        console.info("inspection: " + ShownPath.of(files.page(name), base));
        return limits;
    }
}
