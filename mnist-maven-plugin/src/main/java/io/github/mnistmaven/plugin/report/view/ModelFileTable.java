package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.model.format.FormatLack;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.report.text.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that hold a run's model, as its record tells of them.
 *
 * @param files the files, by formats
 * @param lacks why there are none of other formats
 */
public record ModelFileTable(List<Row> files, List<Lack> lacks) {

    /**
     * A file.
     *
     * @param link where it is, seen from the run's page; empty where it is not beside it, as on a site
     * @param name what it is called
     * @param format the word for its format
     * @param reader what reads it
     * @param size its size
     * @param digest its SHA-256, in hexadecimal
     */
    public record Row(String link, String name, String format, String reader, String size, String digest) {}

    /** Why there are no files of a format. */
    public record Lack(String names, String format, String reason) {}

    /** The files of the model of a run. */
    public static ModelFileTable of(RunDirectory run, RunRecord record) {
        return new ModelFileTable(
                record.model().files().stream().map(file -> row(run, file)).toList(),
                record.model().lacks().stream().map(ModelFileTable::lack).toList());
    }

    private static Row row(RunDirectory run, RecordedFile file) {
        Path path = run.modelFile(file.name());
        return new Row(
                Files.exists(path) ? Link.to(path, run.path()) : "",
                run.path().relativize(path).toString().replace('\\', '/'),
                file.format().keyword(),
                reader(file),
                Format.count(file.bytes()) + " bytes",
                file.sha256());
    }

    private static String reader(RecordedFile file) {
        return switch (file.format()) {
            case MNIST -> "mnist-runtime; what the other formats are made of";
            case KERAS -> keras(file.name());
            case ONNX -> "ONNX Runtime";
            case DL4J -> "DL4J's ModelSerializer";
        };
    }

    private static String keras(String name) {
        if (name.endsWith(".keras")) {
            return "Keras' load_model";
        }
        return name.endsWith(".json")
                ? "Keras' model_from_json; the architecture"
                : "Keras' load_weights; the weights for it";
    }

    private static Lack lack(FormatLack lack) {
        return new Lack(
                String.join(", ", lack.format().fileNames()), lack.format().keyword(), lack.reason());
    }
}
