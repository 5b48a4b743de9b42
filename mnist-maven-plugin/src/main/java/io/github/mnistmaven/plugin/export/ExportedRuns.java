package io.github.mnistmaven.plugin.export;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.plugin.publishing.ReportPublisher;
import io.github.mnistmaven.plugin.runs.RunNames;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Exports the models of finished runs into their directories; their records and pages tell of it.
 *
 * @param names the project's runs
 * @param publisher renders the pages again
 * @param messages told what was exported
 */
public record ExportedRuns(RunNames names, ReportPublisher publisher, ExportMessages messages) {

    /**
     * Exports runs.
     *
     * @param wanted their names; that of an experiment with several seeds means all of its runs. Blank ones and null
     *     stand for nothing; none at all for all finished runs.
     * @throws NothingToExportException if one is unknown, not finished, or has no model; says what there is
     * @throws IOException if something can't be read or written
     */
    public void export(List<String> wanted, Export export) throws NothingToExportException, IOException {
        for (RunDirectory run : named(wanted)) {
            export(run, export);
        }
    }

    private List<RunDirectory> named(List<String> wanted) throws NothingToExportException, IOException {
        List<RunDirectory> finished = names.runs().finished();
        if (finished.isEmpty()) {
            throw new NothingToExportException(
                    "there are no finished runs; mnist:train makes some, or name a model file with -Dmnist.model=<file>");
        }
        List<RunDirectory> runs = new ArrayList<>();
        for (String name : wanted.stream().filter(Objects::nonNull).toList()) {
            if (!name.isBlank()) {
                runs.addAll(named(names.meantBy(name.strip()), finished));
            }
        }
        return runs.isEmpty() ? finished : runs.stream().distinct().toList();
    }

    private List<RunDirectory> named(String name, List<RunDirectory> finished)
            throws NothingToExportException, IOException {
        List<RunDirectory> found = finished.stream()
                .filter(run -> (names.runs().nameOf(run) + "/").startsWith(name + "/"))
                .toList();
        if (found.isEmpty()) {
            throw new NothingToExportException(names.missing(name));
        }
        return found;
    }

    private void export(RunDirectory directory, Export export) throws NothingToExportException, IOException {
        String name = RunNames.shown(names.runs().nameOf(directory));
        if (!Files.exists(directory.model())) {
            throw new NothingToExportException(name + ": there is no "
                    + ShownPath.of(directory.model(), names.files().base())
                    + ", only the record of it; train it again");
        }
        RunExport run =
                new RunExport(directory, StoredRecords.runWithModel(directory).orElseThrow());
        RunExport.Result result = run.make(export);
        if (result.files().isEmpty() && result.record().equals(run.record())) {
            messages.nothingToDo(name);
        } else {
            directory.update(result.record(), result.files());
            messages.exported(name, result.files(), directory.model().getParent());
            publisher.again(directory);
        }
        messages.lacks(name, result.lacks(export));
    }
}
