package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.inspection.InspectedData;
import io.github.mnistmaven.experiment.inspection.Inspection;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.report.comparison.ComparedRuns;
import io.github.mnistmaven.plugin.report.comparison.ComparisonPage;
import io.github.mnistmaven.plugin.report.text.Link;
import io.github.mnistmaven.plugin.report.view.EvaluationPage;
import io.github.mnistmaven.plugin.report.view.FileLink;
import io.github.mnistmaven.plugin.report.view.InspectionPage;
import io.github.mnistmaven.plugin.report.view.ModelFileTable;
import io.github.mnistmaven.plugin.report.view.RunPage;
import io.github.mnistmaven.plugin.report.view.SeedsPage;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the pages that people read, each one self-contained file that needs no network and no script. A page depends
 * on run directories and {@link ReportOptions}, and nothing else: the same record gives the same bytes.
 */
public final class ReportWriter {
    /** What a page that compares runs takes, unless there are so many that it would have no pictures. */
    private static final int MOST_BYTES = 2_000_000;

    /** Characters that pictures of test images take: some thousand of MNIST, or some hundred. */
    private static final int MOST_PICTURES = 1_200_000;

    private static final int LEAST_PICTURES = 300_000;

    private final Templates templates;
    private final String baseline;

    public ReportWriter(ReportOptions options) {
        templates = new Templates(options.branding());
        baseline = options.baseline();
    }

    /**
     * Writes {@code report.html} of a finished run.
     *
     * @param baseline what to compare it with, which may be the run itself; empty for nothing
     * @return the record that it shows
     * @throws IOException if the run is not finished, its record or effective experiment can't be read, or the page
     *     can't be written; an earlier page is then left as it was
     */
    public RunRecord writeRun(RunDirectory run, Function<RunRecord, Optional<RunRecord>> baseline) throws IOException {
        RunRecord record = StoredRecords.run(run)
                .orElseThrow(
                        () -> new IOException(run.record() + " is missing: the run is not finished; train it first"));
        AtomicFile.write(run.report(), Drawing.of(record.name(), () -> runPage(run, record, baseline.apply(record))));
        return record;
    }

    /**
     * Writes {@code report.html} of an evaluation.
     *
     * @return the record that it shows
     * @throws IOException if there is no record, it can't be read, or the page can't be written; an earlier page is
     *     then left as it was
     */
    public EvaluationRecord writeEvaluation(RunDirectory evaluation) throws IOException {
        EvaluationRecord record = StoredRecords.evaluation(evaluation)
                .orElseThrow(() -> new IOException(evaluation.record() + " is not that of an evaluation"));
        AtomicFile.write(
                evaluation.report(),
                Drawing.of(record.name(), () -> templates.render("evaluation.ftlh", EvaluationPage.of(record))));
        return record;
    }

    /**
     * Writes the page of an inspection.
     *
     * @param page where it goes
     * @param name what the data are called
     * @param data the images, of which some are shown
     * @param limits what the data were held against
     * @throws IOException if the page can't be written; an earlier page is then left as it was
     */
    public void writeInspection(
            Path page, String name, Inspection inspection, InspectedData data, List<CheckedLimit> limits)
            throws IOException {
        AtomicFile.write(page, templates.render("inspection.ftlh", InspectionPage.of(name, inspection, data, limits)));
    }

    /**
     * Writes {@code report.html} of an experiment with several seeds, whose runs were put together.
     *
     * @throws IOException if they were not, if a record can't be read, or if the page can't be written; an earlier page
     *     is then left as it was
     */
    public void writeSeeds(RunDirectory experiment) throws IOException {
        SeedRuns runs = StoredRecords.seedRuns(experiment)
                .orElseThrow(() -> new IOException(experiment.record() + " is not that of several seeds"));
        AtomicFile.write(experiment.report(), Drawing.of(runs.record().name(), () -> seedsPage(experiment, runs)));
    }

    /** The page of an experiment with several seeds, as HTML. */
    private String seedsPage(RunDirectory experiment, SeedRuns runs) {
        List<String> links = runs.members().stream()
                .map(member ->
                        experiment.member(member.plan().training().seed()).report())
                .map(report -> Link.to(report, experiment.path()))
                .toList();
        return templates.render("seeds.ftlh", SeedsPage.of(runs, links));
    }

    /**
     * Writes {@code index.html}, which compares all runs. A run without a readable record is listed with the reason.
     *
     * @param outputDirectory where the index goes; links to reports are relative to it
     * @param runs the runs and evaluations, in the order in which they are listed
     * @param experiments the directories of several seeds' runs that were put together
     * @return a sentence for each run that was left out because it can't be drawn
     * @throws IOException if the page can't be written; an earlier page is then left as it was
     */
    public List<String> writeIndex(Path outputDirectory, List<RunDirectory> runs, List<RunDirectory> experiments)
            throws IOException {
        ComparedRuns all = new RunCollection(outputDirectory).all(runs, experiments, baseline);
        return write(outputDirectory.resolve("index.html"), all, false);
    }

    /**
     * Writes a page that compares runs that were chosen.
     *
     * @param page where it goes
     * @param chosen what it compares, its links relative to the page's directory
     * @return a sentence for each run that was left out because it can't be drawn
     * @throws IOException if the page can't be written; an earlier page is then left as it was
     */
    public List<String> writeComparison(Path page, ComparedRuns chosen) throws IOException {
        return write(page, chosen, true);
    }

    private List<String> write(Path file, ComparedRuns compared, boolean inOrder) throws IOException {
        try {
            AtomicFile.write(file, comparisonPage(compared, inOrder));
            return List.of();
        } catch (RuntimeException e) {
            ComparedRuns drawable = Drawing.drawable(compared, some -> comparisonPage(some, inOrder));
            AtomicFile.write(file, Drawing.of(compared.title(), () -> comparisonPage(drawable, inOrder)));
            return drawable.unfinished().stream()
                    .filter(run -> !compared.unfinished().contains(run))
                    .map(run -> Drawing.sentence(run.name(), run.reason()))
                    .toList();
        }
    }

    /** The page of one run, as HTML. */
    private String runPage(RunDirectory run, RunRecord record, Optional<RunRecord> baseline) throws IOException {
        String experiment = experiment(run);
        RunPage page = RunPage.of(record, experiment, baseline, ModelFileTable.of(run, record), FileLink.of(run));
        return templates.render("run.ftlh", page);
    }

    /** Pictures take what the rest of the page leaves. */
    private String comparisonPage(ComparedRuns compared, boolean inOrder) {
        String page = templates.render("comparison.ftlh", ComparisonPage.of(compared, inOrder));
        int left = MOST_BYTES - page.getBytes(StandardCharsets.UTF_8).length;
        return ComparisonPage.withPictures(page, compared, Math.min(MOST_PICTURES, Math.max(LEAST_PICTURES, left)));
    }

    /**
     * The effective experiment of a finished run, as YAML.
     *
     * @throws IOException if it is missing or can't be read; says what to do
     */
    public static String experiment(RunDirectory run) throws IOException {
        try {
            return Files.readString(run.experiment());
        } catch (NoSuchFileException e) {
            throw new IOException(run.experiment() + " is missing: the run is not complete; train it again", e);
        } catch (CharacterCodingException e) {
            throw new IOException(run.experiment() + " is damaged: it is not UTF-8 text; train the run again", e);
        }
    }
}
