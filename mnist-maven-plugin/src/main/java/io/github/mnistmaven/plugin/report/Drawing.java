package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.plugin.report.comparison.ComparedRuns;
import io.github.mnistmaven.plugin.report.comparison.ComparedRuns.UnfinishedRun;
import io.github.mnistmaven.plugin.report.view.FinishedRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What keeps a run that can't be drawn, which is a defect of this project whatever its record says, from keeping others
 * from it.
 */
final class Drawing {
    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_REASON = 200;

    /** Makes a page. */
    @FunctionalInterface
    interface Page {
        String draw() throws IOException;
    }

    private Drawing() {}

    /**
     * The page of the run, or the runs of several seeds, called {@code name}.
     *
     * @throws UndrawableException if it can't be drawn
     */
    static String of(String name, Page page) throws IOException {
        try {
            return page.draw();
        } catch (RuntimeException e) {
            throw new UndrawableException(sentence(name, reason(e)), e);
        }
    }

    /** {@code run}, left out for {@code reason}, for people. */
    static String sentence(String name, String reason) {
        return "run " + Quoted.plain(name, LONGEST_NAME) + " " + reason;
    }

    /**
     * What of {@code compared} can be drawn, each run by itself; the others are without a readable record, with the
     * reason. An experiment with several seeds goes with its runs.
     *
     * @param page draws some of the runs
     */
    static ComparedRuns drawable(ComparedRuns compared, Function<ComparedRuns, String> page) {
        List<FinishedRun> drawn = new ArrayList<>();
        List<UnfinishedRun> others = new ArrayList<>(compared.unfinished());
        for (FinishedRun run : compared.runs()) {
            try {
                page.apply(compared.with(List.of(run), List.of(), List.of()));
                drawn.add(run);
            } catch (RuntimeException e) {
                others.add(new UnfinishedRun(run.record().name(), reason(e)));
            }
        }
        Set<String> names = drawn.stream().map(run -> run.record().name()).collect(Collectors.toSet());
        return compared.with(
                drawn,
                compared.experiments().stream()
                        .filter(experiment -> names.containsAll(experiment.runs().members().stream()
                                .map(Tested::name)
                                .toList()))
                        .toList(),
                others);
    }

    private static String reason(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return "can't be drawn (" + Quoted.plain(cause.toString(), LONGEST_REASON)
                + "); please report it, with its record.json";
    }
}
