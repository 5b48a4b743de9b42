package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.experiment.text.LocalPaths;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.text.ShellWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What trains an experiment of this build once more.
 *
 * @param goal the goal that trains, with its plugin's coordinates
 * @param base the directory that the command is entered in
 * @param set what {@code mnist.set} is; blank if it is not given
 * @param engine what {@code mnist.engine} is; blank if it is not given
 * @param threads what {@code mnist.threads} is, if it is given
 * @param home the user's home directory, which records do not name
 */
public record TrainCommand(String goal, Path base, String set, String engine, OptionalInt threads, Home home) {

    /** The command for {@code planned}, for a POSIX shell; empty if there is none. */
    String of(PlannedExperiment planned) {
        String file = shown(planned.file());
        boolean namesHome = file.startsWith("..") && home.holds(planned.file().toAbsolutePath()) && !home.holds(base);
        if (file.contains(",") || namesHome) {
            // Maven would take it for two, and others have no such home
            return "";
        }
        List<String> words = new ArrayList<>(List.of("mvn", goal, "-Dexperiment=" + file));
        String assignments = assignments(planned.plan());
        if (!assignments.isEmpty()) {
            words.add("-Dmnist.set=" + assignments);
        }
        if (!engine.isBlank()) {
            words.add("-Dmnist.engine=" + engine.strip());
        }
        threads.ifPresent(count -> words.add("-Dmnist.threads=" + count));
        words.add("-Dmnist.force");
        String command = ShellWords.join(words);
        return command.length() <= Launch.LONGEST_COMMAND ? command : "";
    }

    /** The last assignment wins, so that of one seed can follow whatever is said of several. */
    private String assignments(TrainingPlan plan) {
        long seed = plan.training().seed();
        List<String> all = new ArrayList<>();
        if (!set.isBlank()) {
            // directories are seen from the base, so one below it needs no more of its path
            all.add(new LocalPaths(base, home).hiddenIn(set.strip()));
        }
        if (plan.name().endsWith(TrainingPlan.nameOf("", seed))) {
            all.add("training.seeds=[" + seed + "]");
        }
        return String.join(",", all);
    }

    private String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path root = base.toAbsolutePath().normalize();
        boolean isOnSameDrive = root.getRoot().equals(absolute.getRoot());
        Path shown = isOnSameDrive ? root.relativize(absolute) : absolute;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    }
}
