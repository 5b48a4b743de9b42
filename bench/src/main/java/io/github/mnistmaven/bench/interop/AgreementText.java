package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.bench.text.Format;
import io.github.mnistmaven.bench.text.MarkdownTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** An {@link Agreement} as Markdown. */
public final class AgreementText {
    private static final double PERCENT = 100;

    private AgreementText() {}

    /** Tables of all that was run, then checks, then what was not there. */
    public static String of(Agreement agreement) {
        StringBuilder text = new StringBuilder();
        text.append("Differences are those of probabilities from what mnist-runtime gives; at most ")
                .append(Format.of("%.0e", Outcome.BOUND))
                .append(" is allowed.\n\n");
        text.append(differences(agreement)).append('\n');
        text.append("Test accuracy in per cent, and what the record of the training says:\n\n");
        text.append(accuracies(agreement)).append('\n');
        text.append(sizes(agreement));
        agreement
                .checks()
                .forEach(check -> text.append("- ").append(line(check)).append('\n'));
        agreement
                .absent()
                .forEach(absent -> text.append("- " + absent.contender() + ": skipped, " + absent.reason() + "\n"));
        List<String> problems = agreement.problems();
        if (!problems.isEmpty()) {
            text.append("\nWhat does not hold:\n\n");
            problems.forEach(problem -> text.append("- ").append(problem).append('\n'));
        }
        return text.toString();
    }

    private static String line(Check check) {
        return check.what() + ": "
                + switch (check.verdict()) {
                    case PASSED -> "";
                    case FAILED -> "FAILED, ";
                    case SKIPPED -> "skipped, ";
                }
                + check.detail();
    }

    private static String differences(Agreement agreement) {
        List<List<String>> rows = new ArrayList<>();
        for (Way way : ways(agreement)) {
            for (boolean trained : new boolean[] {true, false}) {
                List<Outcome> outcomes = agreement.outcomes().stream()
                        .filter(outcome -> outcome.way() == way)
                        .filter(outcome -> outcome.subject().recorded().isPresent() == trained)
                        .toList();
                if (!outcomes.isEmpty()) {
                    rows.add(row(agreement, way, trained, outcomes));
                }
            }
        }
        return new MarkdownTable(
                        List.of("files", "library", "networks", "without the format", "worst difference", "problems"),
                        rows)
                .text();
    }

    private static List<String> row(Agreement agreement, Way way, boolean trained, List<Outcome> outcomes) {
        long lacking = agreement.subjects().stream()
                .filter(subject -> subject.recorded().isPresent() == trained && !subject.has(way.format()))
                .count();
        double worst = outcomes.stream().mapToDouble(Outcome::difference).max().orElseThrow();
        long problems = outcomes.stream()
                .filter(outcome -> outcome.problem().isPresent())
                .count();
        return List.of(
                way.files(),
                agreement.versions().get(way.library()),
                outcomes.size() + (trained ? " trained" : " random"),
                String.valueOf(lacking),
                Format.of("%.1e", worst),
                String.valueOf(problems));
    }

    private static String accuracies(Agreement agreement) {
        List<Way> ways = ways(agreement);
        List<String> header = new ArrayList<>(List.of("experiment", "record", "mnist-runtime"));
        ways.forEach(way -> header.add(way.library().title() + ", " + way.files()));
        List<List<String>> rows = new ArrayList<>();
        for (Subject subject : trained(agreement)) {
            List<String> row = new ArrayList<>(List.of(
                    subject.name(), percent(subject.recordedRight(), subject), percent(subject.right(), subject)));
            for (Way way : ways) {
                row.add(agreement.outcomes().stream()
                        .filter(outcome -> outcome.subject() == subject && outcome.way() == way)
                        .map(outcome -> percent(outcome.right(), subject))
                        .collect(Collectors.joining()));
            }
            rows.add(row);
        }
        return new MarkdownTable(header, rows).text();
    }

    private static String sizes(Agreement agreement) {
        return trained(agreement).stream()
                .filter(subject -> subject.name().equals(Subject.BASELINE))
                .map(AgreementText::sizes)
                .collect(Collectors.joining());
    }

    private static String sizes(Subject subject) {
        List<List<String>> rows = subject.files().stream()
                .map(file -> List.of(file.name(), Format.of("%,d", file.bytes()), Format.of("%.0f", file.millis())))
                .toList();
        return "What was written of " + subject.name() + ":\n\n"
                + new MarkdownTable(List.of("file", "bytes", "milliseconds"), rows).text() + "\n";
    }

    private static List<Subject> trained(Agreement agreement) {
        return agreement.subjects().stream()
                .filter(subject -> subject.recorded().isPresent())
                .toList();
    }

    /** Those that some library went. */
    private static List<Way> ways(Agreement agreement) {
        return Arrays.stream(Way.values())
                .filter(way -> agreement.versions().containsKey(way.library()))
                .toList();
    }

    private static String percent(OptionalInt right, Subject subject) {
        return right.isPresent()
                ? Format.of(
                        "%.2f", PERCENT * right.getAsInt() / subject.expected().images())
                : "none";
    }
}
