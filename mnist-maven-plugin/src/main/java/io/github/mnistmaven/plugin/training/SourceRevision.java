package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.record.Revision;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks Git for the state of a directory's sources. That is only told, so whatever goes wrong means that nobody knows.
 *
 * @param git the executable
 * @param limit how long both of its answers may take together
 */
record SourceRevision(String git, Duration limit) {
    /** More than a commit's name; of the files that changed, one is enough. */
    private static final int LONGEST_ANSWER = 1024;

    /**
     * Where Git would look instead of in the directory: a hook that starts a build has set them for its own repository.
     */
    private static final List<String> ELSEWHERE = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE");

    SourceRevision() {
        this("git", Duration.ofSeconds(5));
    }

    /** What Git printed, at most the beginning, and whether it did what it was asked for. */
    private record Answer(String text, boolean succeeded) {}

    /**
     * The revision that is checked out in {@code directory}; empty without Git, a repository or a commit, and if Git
     * takes too long.
     *
     * @param warning hears of it if Git knows the commit but does not tell, with its own remedy
     * @throws InterruptedException if this thread is interrupted; Git is stopped
     */
    Optional<Revision> of(Path directory, Consumer<String> warning) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        Optional<String> commit = printed(directory, deadline, "rev-parse", "HEAD")
                .map(String::strip)
                .filter(Revision::isCommit);
        if (commit.isEmpty()) {
            distrust(directory, deadline).ifPresent(warning);
            return Optional.empty();
        }
        // a build must not get in the way of another Git by locking what it only looks at
        return printed(directory, deadline, "--no-optional-locks", "status", "--porcelain")
                .map(changes -> new Revision(commit.get(), !changes.isEmpty()));
    }

    /** That Git does not trust a repository of another user, if that is why it tells nothing. */
    private Optional<String> distrust(Path directory, long deadline) throws InterruptedException {
        return answer(directory, deadline, Redirect.PIPE, "rev-parse", "HEAD")
                .map(Answer::text)
                .filter(text -> text.contains("dubious ownership"))
                .flatMap(text -> text.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("git config "))
                        .findFirst())
                .map(remedy -> "records will not name the commit: to Git the repository belongs to another user; if you"
                        + " trust it: " + remedy);
    }

    private Optional<String> printed(Path directory, long deadline, String... arguments) throws InterruptedException {
        return answer(directory, deadline, Redirect.DISCARD, arguments)
                .filter(Answer::succeeded)
                .map(Answer::text);
    }

    /** @param errors whether what it says of errors is a part of the answer, or discarded */
    private Optional<Answer> answer(Path directory, long deadline, Redirect errors, String... arguments)
            throws InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        Stream.concat(Stream.of(git, "-C", directory.toString()), Stream.of(arguments))
                                .toList())
                .redirectError(errors)
                .redirectErrorStream(errors == Redirect.PIPE);
        command.environment().keySet().removeAll(ELSEWHERE);
        command.environment().put("LC_ALL", "C");
        Process process;
        try {
            process = command.start();
        } catch (IOException noSuchExecutable) {
            return Optional.empty();
        }
        try {
            process.getOutputStream().close();
            FutureTask<String> output = new FutureTask<>(() -> beginning(process.getInputStream()));
            Thread reader = new Thread(output, "git-output");
            reader.setDaemon(true);
            reader.start();
            String printed = output.get(left(deadline), TimeUnit.NANOSECONDS);
            boolean isOver = process.waitFor(left(deadline), TimeUnit.NANOSECONDS);
            return isOver ? Optional.of(new Answer(printed, process.exitValue() == 0)) : Optional.empty();
        } catch (IOException | ExecutionException | TimeoutException e) {
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String beginning(InputStream output) throws IOException {
        byte[] beginning = output.readNBytes(LONGEST_ANSWER);
        output.transferTo(OutputStream.nullOutputStream());
        return new String(beginning, StandardCharsets.UTF_8);
    }

    private static long left(long deadline) {
        return Math.max(0, deadline - System.nanoTime());
    }
}
