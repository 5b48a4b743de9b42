package io.github.mnistmaven.language.composition;

import io.github.mnistmaven.language.definition.DirectoryType;
import io.github.mnistmaven.language.definition.Structure;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes directories that were meant from elsewhere as they are seen from the experiment's own file. */
final class Directories {
    private final List<Document> chain;
    private final Path base;
    private final Path own;
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
        boolean directory =
                structure.type().orElse(null) instanceof DirectoryType && scalar.kind() == ScalarKind.STRING;
        String source = scalar.location().source();
        return !directory || source.equals(chain.get(0).name()) ? scalar : directory(scalar, path);
    }

    private YamlValue directory(YamlValue.Scalar scalar, String path) {
        Optional<SourceFile> file = chain.stream()
                .filter(document -> document.name().equals(scalar.location().source()))
                .map(Document::file)
                .findFirst();
        try {
            if (own.getFileSystem().getPath(scalar.text()).isAbsolute()) {
                return scalar;
            } else if (file.isEmpty()) {
                return written(scalar, base);
            } else if (file.get() instanceof SourceFile.OnDisk disk) {
                return written(scalar, disk.path().getParent());
            }
            problems.add(
                    scalar.location(),
                    path + " is a directory beside a file in a jar, where no data can be read; give it in "
                            + chain.get(0).name());
            return scalar;
        } catch (InvalidPathException toldWhenItIsOpened) {
            return scalar;
        }
    }

    private YamlValue written(YamlValue.Scalar scalar, Path from) {
        Path meant = from.resolve(scalar.text()).normalize();
        Path seen = meant.getRoot().equals(own.getRoot()) ? own.relativize(meant) : meant;
        // the directory itself would be an empty text
        String text = seen.toString().isEmpty() ? "." : seen.toString();
        return new YamlValue.Scalar(
                scalar.location(), text.replace(own.getFileSystem().getSeparator(), "/"), false);
    }
}
