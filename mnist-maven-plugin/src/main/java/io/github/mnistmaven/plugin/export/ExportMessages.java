package io.github.mnistmaven.plugin.export;

import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.model.format.FormatLack;
import io.github.mnistmaven.plugin.console.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said of exports.
 *
 * @param base what files are named relative to
 */
public record ExportMessages(Path base, Console console) {

    void nothingToDo(String model) {
        console.info(model + ": all files are there already");
    }

    void exported(String model, List<FormatFile> files, Path directory) {
        String names = files.stream().map(FormatFile::name).collect(Collectors.joining(", "));
        console.info(
                model + ": exported " + (names.isEmpty() ? "nothing" : names) + " to " + ShownPath.of(directory, base));
    }

    void lacks(String model, List<FormatLack> lacks) {
        lacks.forEach(lack ->
                console.warn(model + ": not exported to " + lack.format().keyword() + ": " + lack.reason()));
    }
}
