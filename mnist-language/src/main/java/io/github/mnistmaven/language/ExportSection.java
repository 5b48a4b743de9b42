package io.github.mnistmaven.language;

import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.onnx.OnnxOptions;
import java.util.List;

/** The section {@code export}. */
final class ExportSection {
    static final Export EXAMPLE = new Export(List.of(ModelFormat.KERAS, ModelFormat.ONNX), OnnxOptions.DEFAULT);
    static final Construct<Export> EXPORT = export();

    private ExportSection() {}

    private static Construct<Export> export() {
        Key<Export, List<ModelFormat>> formats = Key.<Export, List<ModelFormat>>withDefault(
                        "formats",
                        new ListType<>(FormatWords.FORMAT, "formats"),
                        Export.ALL.formats(),
                        Export::formats,
                        "The formats that the model is in; mnist is always one of them.")
                .example(EXAMPLE.formats());
        Construct<OnnxOptions> options = onnx();
        Key<Export, OnnxOptions> onnx = Key.<Export, OnnxOptions>withDefault(
                        "onnx", options, options.defaults(), Export::onnx, options.description())
                .example(new OnnxOptions(true));
        return Construct.of(
                "export",
                Export.class,
                "What the trained model is exported to. It changes no model, and where a run is up to date, files that are missing are made without training.",
                List.of(formats, onnx),
                values -> new Export(values.get(formats), values.get(onnx)));
    }

    private static Construct<OnnxOptions> onnx() {
        Key<OnnxOptions, Boolean> preprocess = Key.<OnnxOptions, Boolean>withDefault(
                        "preprocess",
                        new BooleanType(),
                        OnnxOptions.DEFAULT.preprocess(),
                        OnnxOptions::preprocess,
                        "Whether the model itself scales pixels: then it takes them as bytes from 0 to 255, otherwise as numbers from 0 to 1.")
                .example(true);
        return Construct.of(
                "onnx_options",
                OnnxOptions.class,
                "How a file of ONNX is written.",
                List.of(preprocess),
                values -> new OnnxOptions(values.get(preprocess)));
    }
}
