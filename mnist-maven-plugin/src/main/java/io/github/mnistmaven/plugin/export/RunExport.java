package io.github.mnistmaven.plugin.export;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.model.format.FormatLack;
import io.github.mnistmaven.model.format.ModelFiles;
import io.github.mnistmaven.model.format.ModelFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes files of a finished run's {@code model.zip}, which itself stays as it is. It writes nothing: that is up to the
 * run's directory.
 *
 * @param directory the run's directory
 * @param record what is known of the run
 */
public record RunExport(RunDirectory directory, RunRecord record) {

    /**
     * What an export gives.
     *
     * @param record the run's, which tells of all files that there are then
     * @param files those that are not there yet, or are others
     */
    public record Result(RunRecord record, List<FormatFile> files) {
        public Result {
            files = List.copyOf(files);
        }

        /** What is still missing, in the formats that were asked for. */
        public List<FormatLack> lacks(Export export) {
            return record.model().lacks().stream()
                    .filter(lack -> export.formats().contains(lack.format()))
                    .toList();
        }
    }

    /**
     * Whether every format of {@code export} is there, just as the record says, or can't be.
     *
     * @throws IOException if a file can't be read
     */
    public boolean isComplete(Export export) throws IOException {
        for (ModelFormat format : export.formats()) {
            List<RecordedFile> files = filesOf(format);
            boolean lacked = record.model().lacks().stream().anyMatch(lack -> lack.format() == format);
            if (!lacked && (files.size() < format.fileNames().size() || !areThere(files))) {
                return false;
            }
        }
        return true;
    }

    /** The run as it is. */
    public Result nothing() {
        return new Result(record, List.of());
    }

    /**
     * Makes the files that {@code export} asks for. What the record tells of other formats stays, as far as it is true.
     *
     * @throws IOException if {@code model.zip} can't be read
     */
    public Result make(Export export) throws IOException {
        ModelFiles made = ModelFiles.of(ModelFile.read(directory.model()), export);
        List<RecordedFile> recorded = new ArrayList<>(filesOf(ModelFormat.MNIST));
        List<FormatFile> changed = new ArrayList<>();
        for (FormatFile file : made.files()) {
            if (file.format() != ModelFormat.MNIST) {
                RecordedFile now = RecordedFile.of(file);
                recorded.add(now);
                if (!directory.holds(now)) {
                    changed.add(file);
                }
            }
        }
        List<FormatLack> lacks = new ArrayList<>(made.lacks());
        for (ModelFormat other : ModelFormat.values()) {
            if (!export.formats().contains(other)) {
                List<RecordedFile> files = filesOf(other);
                recorded.addAll(areThere(files) ? files : List.of());
                record.model().lacks().stream()
                        .filter(lack -> lack.format() == other)
                        .forEach(lacks::add);
            }
        }
        recorded.sort(Comparator.comparing(RecordedFile::format));
        lacks.sort(Comparator.comparing(FormatLack::format));
        ModelSummary summary =
                ModelSummary.of(record.model().parameters(), record.model().preprocessing(), recorded, lacks);
        return new Result(record.exported(summary), changed);
    }

    private List<RecordedFile> filesOf(ModelFormat format) {
        return record.model().files().stream()
                .filter(file -> file.format() == format)
                .toList();
    }

    private boolean areThere(List<RecordedFile> files) throws IOException {
        for (RecordedFile file : files) {
            if (!directory.holds(file)) {
                return false;
            }
        }
        return true;
    }
}
