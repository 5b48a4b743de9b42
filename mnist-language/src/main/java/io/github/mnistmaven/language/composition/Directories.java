package io.github.mnistmaven.language.composition;

import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.language.definition.PathType;
import io.github.mnistmaven.language.definition.Structure;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes files and directories as they are seen from the experiment's own file: those that were meant from elsewhere,
 * and absolute ones in the project. In the home directory they begin with {@code ~}, so that no record has its name.
 */
final class Directories {
    private final List<Document> chain;
    private final Path base;
    private final Path own;
    private final Home home = Home.ofUser();
    private final Problems problems;

    /** @param base what directories are relative to that no file names */
    Directories(List<Document> chain, Path base, Problems problems) {
        this.chain = chain;
        this.base = base.toAbsolutePath().normalize();
        this.own = ((SourceFile.OnDisk) chain.get(0).file()).path().getParent();
        this.problems = problems;
    }

    YamlValue.Mapping relocate(Structure structure, YamlValue.Mapping whole) {
        return mapping(structure, whole, "");
    }

    private YamlValue value(Structure structure, YamlValue value, String path) {
        if (value instanceof YamlValue.Mapping mapping) {
            return mapping(structure, mapping, path);
        } else if (value instanceof YamlValue.Sequence sequence) {
            return sequence(structure, sequence, path);
        } else {
            return scalar(structure, (YamlValue.Scalar) value, path);
        }
    }

    private YamlValue.Mapping mapping(Structure structure, YamlValue.Mapping mapping, String path) {
        return new YamlValue.Mapping(
                mapping.location(),
                mapping.entries().stream()
                        .map(entry -> new YamlValue.Entry(
                                entry.key(),
                                entry.keyLocation(),
                                value(
                                        structure.key(entry.key()),
                                        entry.value(),
                                        path.isEmpty() ? entry.key() : path + "." + entry.key())))
                        .toList());
    }

    private YamlValue sequence(Structure structure, YamlValue.Sequence sequence, String path) {
        List<YamlValue> items = new ArrayList<>();
        for (YamlValue item : sequence.items()) {
            items.add(value(structure.item(), item, path + "[" + items.size() + "]"));
        }
        return new YamlValue.Sequence(sequence.location(), items);
    }

    private YamlValue scalar(Structure structure, YamlValue.Scalar scalar, String path) {
        Optional<Structure> shorthand = structure.shorthand();
        if (shorthand.isPresent()) {
            return scalar(shorthand.get(), scalar, path);
        }
        boolean isPath = structure.type().orElse(null) instanceof PathType && scalar.kind() == ScalarKind.STRING;
        if (!isPath) {
            return scalar;
        }
        try {
            Path written = own.getFileSystem().getPath(scalar.text());
            if (written.isAbsolute()) {
                return portable(scalar, written.normalize());
            }
        } catch (InvalidPathException toldWhenItIsOpened) {
            return scalar;
        }
        boolean isOwn = scalar.location().source().equals(chain.get(0).name());
        return isOwn || scalar.text().startsWith("~/")
                ? scalar
                : relative(scalar, ((PathType) structure.type().get()).noun(), path);
    }

    private YamlValue portable(YamlValue.Scalar scalar, Path absolute) {
        if (absolute.startsWith(base)) {
            return written(scalar, absolute);
        }
        Optional<String> inHome =
                absolute.getFileSystem().equals(home.directory().getFileSystem())
                        ? home.portable(absolute)
                        : Optional.empty();
        return inHome.isPresent() ? new YamlValue.Scalar(scalar.location(), inHome.get(), false) : scalar;
    }

    private YamlValue relative(YamlValue.Scalar scalar, String noun, String path) {
        Optional<SourceFile> file = chain.stream()
                .filter(document -> document.name().equals(scalar.location().source()))
                .map(Document::file)
                .findFirst();
        if (file.isEmpty()) {
            return written(scalar, base.resolve(scalar.text()));
        } else if (file.get() instanceof SourceFile.OnDisk disk) {
            return written(scalar, disk.path().resolveSibling(scalar.text()));
        }
        problems.add(
                scalar.location(),
                path + " is " + noun + " beside a file in a jar, where it can't be read; give it in "
                        + chain.get(0).name());
        return scalar;
    }

    private YamlValue written(YamlValue.Scalar scalar, Path absolute) {
        Path meant = absolute.normalize();
        Path seen = meant.getRoot().equals(own.getRoot()) ? own.relativize(meant) : meant;
        // the directory itself would be an empty text
        String text = seen.toString().isEmpty() ? "." : seen.toString();
        return new YamlValue.Scalar(
                scalar.location(), text.replace(own.getFileSystem().getSeparator(), "/"), false);
    }
}
