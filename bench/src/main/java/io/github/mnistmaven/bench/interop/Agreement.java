package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.bench.report.Absent;
import io.github.mnistmaven.bench.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What libraries made of our files.
 *
 * @param subjects the networks
 * @param versions those of libraries that were there
 * @param outcomes what came of every network that has files for such a library
 * @param absent libraries that were not there, and why
 * @param checks what else has to work
 */
public record Agreement(
        List<Subject> subjects,
        Map<Library, String> versions,
        List<Outcome> outcomes,
        List<Absent> absent,
        List<Check> checks) {

    public Agreement {
        subjects = List.copyOf(subjects);
        outcomes = List.copyOf(outcomes);
        absent = List.copyOf(absent);
        checks = List.copyOf(checks);
    }

    /** What does not hold; a library that is not there is none of it. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        subjects.forEach(subject -> runtimeProblem(subject).ifPresent(problems::add));
        outcomes.forEach(outcome -> outcome.problem().ifPresent(problems::add));
        checks.stream()
                .filter(check -> check.verdict() == Check.Verdict.FAILED)
                .forEach(check -> problems.add(check.what() + ": " + check.detail()));
        return problems;
    }

    private static Optional<String> runtimeProblem(Subject subject) {
        return subject.right().equals(subject.recordedRight())
                ? Optional.empty()
                : Optional.of(Format.of(
                        "mnist-runtime, model.zip, %s: %d images are classified right, its record says %d",
                        subject.name(),
                        subject.right().getAsInt(),
                        subject.recordedRight().getAsInt()));
    }
}
