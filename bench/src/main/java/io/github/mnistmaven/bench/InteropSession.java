package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.contender.Mnist;
import io.github.mnistmaven.bench.interop.Agreement;
import io.github.mnistmaven.bench.interop.Check;
import io.github.mnistmaven.bench.interop.KerasNetworks;
import io.github.mnistmaven.bench.interop.Library;
import io.github.mnistmaven.bench.interop.LibraryProgram;
import io.github.mnistmaven.bench.interop.ModelFilesPage;
import io.github.mnistmaven.bench.interop.Outcome;
import io.github.mnistmaven.bench.interop.Subject;
import io.github.mnistmaven.bench.interop.Subjects;
import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.maven.MavenFailedException;
import io.github.mnistmaven.bench.maven.Variation;
import io.github.mnistmaven.bench.process.Directories;
import io.github.mnistmaven.bench.process.Ended;
import io.github.mnistmaven.bench.report.Absent;
import io.github.mnistmaven.bench.report.UnavailableException;
import io.github.mnistmaven.bench.setting.Settings;
import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.DataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes networks, lets one library after the other run them, and runs the programs of documentation.
 *
 * @param maven trains what is not trained yet
 * @param runs where finished runs may lie
 * @param experiments the names of those that are trained if they are not among them
 * @param randomNetworks how many random networks there are
 * @param peers run what needs a library
 * @param output receives everything
 * @param console told what happens, a line at a time
 */
record InteropSession(
        Maven maven,
        Path runs,
        List<String> experiments,
        int randomNetworks,
        InteropPeers peers,
        Path output,
        Consumer<String> console) {
    static InteropSession of(Settings settings, Path output, Consumer<String> console)
            throws IOException, InterruptedException {
        Maven maven = Maven.of(settings);
        return new InteropSession(
                maven,
                maven.root().resolve(settings.text("interop.runs")),
                settings.list("interop.experiments"),
                settings.integer("interop.networks", 0),
                InteropPeers.of(settings, output.resolve("runs/dl4j"), console),
                output,
                console);
    }

    Agreement run() throws IOException, InterruptedException {
        Path mnist = Mnist.unpack(output.resolve("mnist"));
        Images test = Datasets.open(new DataSource.Mnist(), new DataLocation(mnist, output))
                .test();
        Path networks = Directories.empty(output.resolve("networks"));
        List<Check> checks = new ArrayList<>();
        List<Subject> subjects = subjects(new Subjects(networks, test), checks);

        Map<Library, String> versions = new EnumMap<>(Library.class);
        List<Outcome> outcomes = new ArrayList<>();
        List<Absent> absent = new ArrayList<>();
        for (LibraryProgram program : peers.programs(networks)) {
            String title = program.library().title();
            console.accept(title + " runs " + subjects.size() + " networks");
            try {
                LibraryProgram.Run run = program.run(subjects, output.resolve(title + ".log"));
                versions.put(program.library(), run.versions());
                outcomes.addAll(run.outcomes());
            } catch (UnavailableException e) {
                absent.add(new Absent(title, e.getMessage()));
            }
        }
        Optional<Subject> baseline = subjects.stream()
                .filter(subject -> subject.name().equals(Subject.BASELINE))
                .findFirst();
        if (baseline.isPresent()) {
            console.accept("running the programs of docs/model-files.md");
            checks.addAll(page(ModelFilesPage.in(output.resolve("page"), baseline.get(), test, mnist), versions));
        }
        if (versions.containsKey(Library.KERAS)) {
            console.accept("taking over networks that Keras trains");
            checks.addAll(taken(new KerasNetworks(maven, output.resolve("keras"), test), mnist));
        }
        return new Agreement(subjects, versions, outcomes, absent, checks);
    }

    private List<Subject> subjects(Subjects all, List<Check> checks) throws IOException, InterruptedException {
        Map<String, RunDirectory> finished = all.runs(runs);
        for (String name : experiments) {
            if (!finished.containsKey(name)) {
                console.accept("training " + name);
                try {
                    finished.put(name, train(name));
                } catch (MavenFailedException e) {
                    checks.add(Check.failed("training " + name, e.getMessage()));
                }
            }
        }
        List<Subject> subjects = new ArrayList<>();
        for (Map.Entry<String, RunDirectory> run : finished.entrySet()) {
            console.accept("writing " + run.getKey());
            subjects.add(all.of(run.getKey(), run.getValue()));
        }
        console.accept("writing " + randomNetworks + " random networks");
        subjects.addAll(all.random(randomNetworks));
        return subjects;
    }

    private RunDirectory train(String name) throws MavenFailedException, IOException, InterruptedException {
        Variation experiment = Variation.of(maven.root().resolve("experiments").resolve(name + ".yml"));
        return maven.train(experiment, output.resolve("runs").resolve(name)).directory();
    }

    private List<Check> page(ModelFilesPage page, Map<Library, String> found) throws IOException, InterruptedException {
        String text = Files.readString(maven.root().resolve("docs/model-files.md"));
        List<Check> checks =
                new ArrayList<>(page.run(text, (snippet, file) -> peers.snippet(snippet, file, found.keySet())));
        if (found.containsKey(Library.KERAS)) {
            checks.add(seed(page));
        }
        return checks;
    }

    /** The script that this project began with. */
    private Check seed(ModelFilesPage page) throws IOException, InterruptedException {
        String script = "seed.py";
        Ended ended = page.run(peers.withKeras(script), script);
        return ended.successful() && ended.lines().equals(List.of("Model loaded successfully."))
                ? Check.passed(script, "prints " + ended.lastLine())
                : Check.failed(script, ended.error());
    }

    private List<Check> taken(KerasNetworks networks, Path mnist) throws IOException, InterruptedException {
        String script = "train_keras.py";
        try {
            return networks.check(peers.withKeras(script, networks.directory(), mnist));
        } catch (UnavailableException e) {
            return List.of(Check.failed(script, e.getMessage()));
        }
    }
}
