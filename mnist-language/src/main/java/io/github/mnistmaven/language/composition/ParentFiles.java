package io.github.mnistmaven.language.composition;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlReader;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a file, what it extends, what that extends, and so on. */
final class ParentFiles {
    static final String EXTENDS = Parent.EXTENDS.keyword();
    private static final int MOST_FILES = 16;
    private static final int LONGEST_NAME = 1000;

    private final Path base;
    private final Project project;
    private final ArtifactJars jars;
    private final Rules rules;
    private final Problems problems;

    /**
     * A parent that a file names.
     *
     * @param artifactPlace where its jar is named
     * @param place where its path is
     */
    private record Reference(SourceFile file, Location artifactPlace, Location place) {}

    ParentFiles(Path base, Project project, ArtifactJars jars, Rules rules, Problems problems) {
        this.base = base;
        this.project = project;
        this.jars = jars;
        this.rules = rules;
        this.problems = problems;
    }

    /**
     * The documents, {@code file}'s own first.
     *
     * @throws io.github.mnistmaven.language.problem.ExperimentException if one of them can't be had
     */
    List<Document> read(Path file) {
        List<Document> chain = new ArrayList<>();
        SourceFile.OnDisk own = new SourceFile.OnDisk(file);
        chain.add(parse(own, own.path()));
        for (Optional<Reference> next = parent(chain.get(0)); next.isPresent(); ) {
            Reference parent = next.get();
            requireNew(parent, chain);
            Document read = read(parent);
            chain.add(read);
            next = parent(read);
        }
        return chain;
    }

    private Optional<Reference> parent(Document document) {
        Optional<YamlValue> written = document.content().find(EXTENDS).map(YamlValue.Entry::value);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Scope scope = Scope.of(document.content(), problems).key(EXTENDS, written.get());
        Optional<Parent> parent = Parent.EXTENDS.read(written.get(), scope);
        if (parent.isEmpty()) {
            problems.throwIfAny();
        }
        Origins origins = scope.origins();
        return Optional.of(new Reference(
                file(parent.orElseThrow(), document.file(), origins.of(EXTENDS + ".file")),
                origins.of(EXTENDS + ".artifact"),
                origins.of(EXTENDS + ".file")));
    }

    private SourceFile file(Parent parent, SourceFile child, Location place) {
        Optional<SourceFile> file = parent.artifact().isPresent()
                ? SourceFile.InJar.of(parent.artifact().get(), parent.file())
                : child.relative(parent.file());
        String remedy = parent.artifact().isPresent() || child instanceof SourceFile.InJar
                ? " is not a path within the jar; write one such as dir/file.yml, which neither begins with '/' nor leads"
                        + " out of the jar"
                : " can't be a path; name an experiment's file";
        return file.orElseThrow(() -> problems.endWith(place, Quoted.of(parent.file()) + remedy));
    }

    private void requireNew(Reference parent, List<Document> chain) {
        String name = name(parent.file());
        List<String> names = chain.stream().map(Document::name).toList();
        int first = chain.stream().map(Document::file).toList().indexOf(parent.file());
        if (first == names.size() - 1) {
            throw problems.endWith(parent.place(), name + " extends itself; remove this 'extends'");
        } else if (first >= 0) {
            String others = names.subList(first + 1, names.size()).stream()
                    .map(other -> " extends " + other + ", which")
                    .collect(Collectors.joining());
            throw problems.endWith(
                    parent.place(), name + others + " extends " + name + "; remove one of these 'extends'");
        } else if (chain.size() == MOST_FILES) {
            throw problems.endWith(
                    parent.place(),
                    "a chain of more than " + MOST_FILES + " files that extend each other; put some of them together");
        }
    }

    private Document read(Reference parent) {
        if (parent.file() instanceof SourceFile.InJar entry) {
            return readFromJar(entry, parent);
        }
        Path path = ((SourceFile.OnDisk) parent.file()).path();
        return parse(parent, path, "; a path is relative to the file that it stands in");
    }

    private Document readFromJar(SourceFile.InJar entry, Reference parent) {
        Path jar;
        try {
            jar = jars.find(entry.artifact());
        } catch (UnavailableArtifactException e) {
            throw problems.endWith(parent.artifactPlace(), entry.artifact() + " can't be had: " + e.getMessage());
        }
        try {
            return JarContent.read(
                    jar, entry.entry(), path -> parse(parent, path, "; look into " + jar + " for what there is"));
        } catch (IOException e) {
            throw problems.endWith(
                    parent.artifactPlace(),
                    entry.artifact() + " is not a jar that can be read: " + e.getMessage() + " (" + jar
                            + "); name a jar of experiments");
        }
    }

    private Document parse(Reference parent, Path path, String remedy) {
        String name = name(parent.file());
        if (Files.notExists(path)) {
            throw problems.endWith(parent.place(), "there is no file " + name + remedy);
        } else if (Files.isDirectory(path)) {
            throw problems.endWith(parent.place(), name + " is a directory; name a file in it");
        }
        return parse(parent.file(), path);
    }

    private Document parse(SourceFile file, Path path) {
        String name = name(file);
        problems.addFile(name);
        if (file instanceof SourceFile.OnDisk disk && !project.holds(disk.path())) {
            problems.quoteNothingOf(name);
        }
        YamlValue.Mapping content = YamlReader.read(path, name, problems);
        rules.check().accept(content, problems);
        return new Document(file, name, content);
    }

    private String name(SourceFile file) {
        String name = file instanceof SourceFile.OnDisk disk ? ShownPath.of(disk.path(), base) : file.toString();
        return Quoted.plain(name, LONGEST_NAME);
    }
}
