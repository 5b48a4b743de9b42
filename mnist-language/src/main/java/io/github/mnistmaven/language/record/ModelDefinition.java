package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.language.FormatWords;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.model.format.FormatLack;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.network.Preprocessing;
import java.util.List;
import java.util.Optional;

/** The trained model: how large it is, and which files hold it. */
final class ModelDefinition {
    static final Construct<ModelSummary> MODEL = model();

    private ModelDefinition() {}

    private static Construct<ModelSummary> model() {
        Key<ModelSummary, Long> parameters = Key.required(
                "parameters", RecordTypes.LARGE_COUNT, ModelSummary::parameters, "The number of parameters.");
        Key<ModelSummary, String> sha256 = Key.required(
                "sha256", RecordTypes.NAME, ModelSummary::sha256, "SHA-256 of model/model.zip, in hexadecimal.");
        Key<ModelSummary, Long> bytes =
                Key.required("bytes", RecordTypes.LARGE_COUNT, ModelSummary::bytes, "The size of that file.");
        Key<ModelSummary, Preprocessing> preprocessing = Key.required(
                "preprocessing",
                new PreprocessingType(),
                ModelSummary::preprocessing,
                "What becomes of a pixel before the first layer.");
        Key<ModelSummary, List<RecordedFile>> files = Key.required(
                "files",
                new ListType<>(file(), "files", 1, ModelFormat.allFileNames().size()),
                ModelSummary::files,
                "All files that hold the model, model.zip among them.");
        Key<ModelSummary, List<FormatLack>> lacks = Key.required(
                "lacks",
                new ListType<>(lack(), "formats", 0, ModelFormat.values().length),
                ModelSummary::lacks,
                "Why there are no files of a format that was asked for.");
        return Construct.of(
                        "model",
                        ModelSummary.class,
                        "The trained model.",
                        List.of(parameters, sha256, bytes, preprocessing, files, lacks),
                        values -> new ModelSummary(
                                values.get(parameters),
                                values.get(sha256),
                                values.get(bytes),
                                values.get(preprocessing),
                                values.get(files),
                                values.get(lacks)))
                .withRule(ModelDefinition::problem);
    }

    private static Construct<RecordedFile> file() {
        Key<RecordedFile, String> name = Key.required(
                "name", RecordTypes.NAME, RecordedFile::name, "What the file is called, in the directory model.");
        Key<RecordedFile, ModelFormat> format =
                Key.required("format", FormatWords.FORMAT, RecordedFile::format, "Its format.");
        Key<RecordedFile, Long> bytes =
                Key.required("bytes", RecordTypes.LARGE_COUNT, RecordedFile::bytes, "Its size.");
        Key<RecordedFile, String> sha256 =
                Key.required("sha256", RecordTypes.NAME, RecordedFile::sha256, "SHA-256 of it, in hexadecimal.");
        return Construct.of(
                        "model_file",
                        RecordedFile.class,
                        "A file that holds the model, or a part of it.",
                        List.of(name, format, bytes, sha256),
                        values -> new RecordedFile(
                                values.get(name), values.get(format), values.get(bytes), values.get(sha256)))
                // the name is that of a file to be read
                .withRule(file -> file.format().fileNames().contains(file.name())
                        ? Optional.empty()
                        : Optional.of("must have a name of its format, "
                                + String.join(", ", file.format().fileNames())));
    }

    private static Construct<FormatLack> lack() {
        Key<FormatLack, ModelFormat> format =
                Key.required("format", FormatWords.FORMAT, FormatLack::format, "The format.");
        Key<FormatLack, String> reason = Key.required(
                "reason", RecordTypes.DESCRIPTION, FormatLack::reason, "What it has no form for, and in which layer.");
        return Construct.of(
                "lack",
                FormatLack.class,
                "Why there are no files of a format.",
                List.of(format, reason),
                values -> new FormatLack(values.get(format), values.get(reason)));
    }

    private static Optional<String> problem(ModelSummary model) {
        long names = model.files().stream().map(RecordedFile::name).distinct().count();
        if (names < model.files().size()) {
            return Optional.of("must have each file once");
        }
        return model.agrees()
                ? Optional.empty()
                : Optional.of("must have the size and the SHA-256 of model.zip, one of its files");
    }
}
