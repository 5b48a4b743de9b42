package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Omissions.BrokenPicture;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.experiment.text.ShownPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pictures that a file lists with their labels: comma-separated values in UTF-8, with a header that has {@code file}
 * and {@code label}, and {@code split} if it says which set each is in. Other columns are passed over.
 */
final class LabelledFiles {
    private static final String FILE = "file";
    private static final String LABEL = "label";
    private static final String SPLIT = "split";
    private static final int MOST_PROBLEMS = 20;

    private final Path directory;
    private final Path file;
    private final Optional<List<String>> named;
    private final List<String> problems = new ArrayList<>();
    private int further;

    /**
     * @param labels the file, relative to {@code directory}
     * @param named the classes that are learnt, in the order of their labels; empty for all
     */
    LabelledFiles(Path directory, String labels, Optional<List<String>> named) throws DatasetException {
        this.directory = directory;
        this.named = named;
        try {
            this.file = directory.resolve(labels).normalize();
        } catch (InvalidPathException e) {
            throw new DatasetException("labels is not the name of a file: " + Quoted.of(labels), e);
        }
    }

    /** A row that makes sense by itself. */
    private record Labelled(int line, String name, String label, Optional<DataSplit> split) {}

    /** @throws DatasetException with all that is wrong with the file */
    Catalog catalog() throws IOException {
        FileCheck check = FileCheck.in(directory);
        List<Labelled> rows = rows();
        throwIfAny();
        Set<String> found = new HashSet<>();
        rows.forEach(row -> found.add(row.label()));
        List<String> classes = Catalog.classes(named, found, file.toString(), "label");
        Map<String, Integer> labels = new HashMap<>();
        classes.forEach(name -> labels.put(name, labels.size()));
        List<Entry> entries = new ArrayList<>();
        Map<String, PictureFile> files = new LinkedHashMap<>();
        Map<String, BrokenPicture> broken = new LinkedHashMap<>();
        int ignored = 0;
        rows.sort(Comparator.comparing(Labelled::name, CodePoints.ORDER));
        for (Labelled row : rows) {
            Integer label = labels.get(row.label());
            if (label == null) {
                ignored++;
                continue;
            }
            entries.add(new Entry(row.name(), label, row.split()));
            try {
                files.put(row.name(), check.of(row.name()));
            } catch (FileCheck.RefusedFileException e) {
                broken.put(row.name(), new BrokenPicture(row.name() + " (" + place(row.line()) + ")", e.getMessage()));
            }
        }
        requireTraining(classes, entries);
        return new Catalog(classes, entries, files, broken, ignored);
    }

    private List<Labelled> rows() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DatasetException(
                    "no file " + file + ", which labels names; it is sought in the directory of" + " pictures");
        }
        try (CsvReader csv = new CsvReader(reader(), file.toString())) {
            List<String> header = csv.read()
                    .map(row -> row.fields().stream().map(String::strip).toList())
                    .orElse(List.of());
            if (!header.contains(FILE) || !header.contains(LABEL)) {
                throw new DatasetException(file + ":1: expected a header with the columns " + FILE + " and " + LABEL
                        + ", and " + SPLIT + " if there is such, found " + Catalog.some(header));
            }
            Map<String, Labelled> rows = new LinkedHashMap<>();
            for (Optional<CsvReader.Row> row = csv.read(); row.isPresent(); row = csv.read()) {
                read(row.get(), header).ifPresent(read -> add(read, rows));
                if (rows.size() > DatasetFacts.MOST_FILES) {
                    throw new DatasetException(file + ": more than " + DatasetFacts.MOST_FILES + " rows");
                }
            }
            return new ArrayList<>(rows.values());
        } catch (CharacterCodingException e) {
            throw new DatasetException(file + ": not text in UTF-8; save it again in that encoding", e);
        }
    }

    private BufferedReader reader() throws IOException {
        // unlike a charset, a decoder reports what is not UTF-8
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private Optional<Labelled> read(CsvReader.Row row, List<String> header) {
        if (row.fields().size() != header.size()) {
            problem(
                    row.line(),
                    "expected " + header.size() + " fields, as the header has, found "
                            + row.fields().size());
            return Optional.empty();
        }
        String label = row.fields().get(header.indexOf(LABEL)).strip();
        if (label.isEmpty()) {
            problem(row.line(), "no label");
            return Optional.empty();
        }
        Optional<DataSplit> split = Optional.empty();
        if (header.contains(SPLIT)) {
            String word = row.fields().get(header.indexOf(SPLIT)).strip();
            split = SplitNames.of(word);
            if (split.isEmpty()) {
                problem(row.line(), "unknown split " + Quoted.of(word) + "; expected " + SplitNames.ALL);
                return Optional.empty();
            }
        }
        Optional<DataSplit> given = split;
        return name(row.fields().get(header.indexOf(FILE)), row.line())
                .map(name -> new Labelled(row.line(), name, label, given));
    }

    /** The name of a picture as the file has it, made plain; empty after telling why it is none. */
    private Optional<String> name(String written, int line) {
        try {
            Path path = directory.resolve(written).normalize();
            if (!written.isBlank() && path.startsWith(directory) && !path.equals(directory)) {
                return Optional.of(ShownPath.of(path, directory));
            }
            problem(
                    line,
                    written.isBlank()
                            ? "no file"
                            : Quoted.of(written) + " leads out of the directory; name files below it");
        } catch (InvalidPathException e) {
            problem(line, Quoted.of(written) + " is not the name of a file");
        }
        return Optional.empty();
    }

    private void add(Labelled read, Map<String, Labelled> rows) {
        Labelled first = rows.putIfAbsent(read.name(), read);
        if (first != null) {
            problem(
                    read.line(),
                    Quoted.of(read.name()) + " once more, after line " + first.line() + "; remove one of them");
        }
    }

    private void requireTraining(List<String> classes, List<Entry> entries) throws DatasetException {
        Set<Integer> found = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.split().orElse(DataSplit.TRAINING) == DataSplit.TRAINING)
                .forEach(entry -> found.add(entry.label()));
        for (int label = 0; label < classes.size(); label++) {
            if (!found.contains(label)) {
                throw new DatasetException(file + ": the class " + Quoted.of(classes.get(label))
                        + " has no picture to train on; give some of its pictures the split " + SplitNames.TRAIN
                        + ", or remove the class");
            }
        }
    }

    private String place(int line) {
        return file.getFileName() + ":" + line;
    }

    private void problem(int line, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(file + ":" + line + ": " + what);
        } else {
            further++;
        }
    }

    private void throwIfAny() throws DatasetException {
        if (!problems.isEmpty()) {
            throw new DatasetException(
                    String.join("\n", problems) + (further > 0 ? "\nand " + further + " further problems" : ""));
        }
    }
}
