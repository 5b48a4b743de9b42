package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.language.ExportSettings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a build says about exports. */
final class ExportParameters {

    private ExportParameters() {}

    /**
     * The parameters {@code mnist.formats} and {@code mnist.onnx.preprocess}.
     *
     * @param formats null, or with blank ones among them, where the build says nothing
     * @param preprocess null or blank where the build says nothing
     */
    static ExportSettings settings(List<String> formats, String preprocess) {
        List<String> named = formats == null
                ? List.of()
                : formats.stream()
                        .filter(Objects::nonNull)
                        .filter(word -> !word.isBlank())
                        .toList();
        return new ExportSettings(named, Optional.ofNullable(preprocess).filter(value -> !value.isBlank()));
    }
}
