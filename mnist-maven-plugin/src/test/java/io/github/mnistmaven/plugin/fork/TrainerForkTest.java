package io.github.mnistmaven.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainerForkTest {
    @TempDir
    private Path temporary;

    private final List<Event> events = new ArrayList<>();

    private ForkOutcome run(ForkCommand command) throws IOException, InterruptedException {
        return new TrainerFork(command, Optional.empty()).run(events::add);
    }

    @Test
    void hearsEveryEventAndTheGoodbye() throws Exception {
        ForkOutcome outcome = run(StandIn.command(temporary, "completes"));

        assertThat(outcome).isEqualTo(new ForkOutcome.Ended(TrainerExit.COMPLETED, ""));
        assertThat(events)
                .containsExactly(
                        new Event.Started("stand-in", "none", "a test", false, 3, 7, 0.5),
                        new Event.Goodbye(TrainerExit.COMPLETED, ""));
    }

    @Test
    void keepsWhatNativeCodePrintsInTheLog() throws Exception {
        ForkCommand command = StandIn.command(temporary, "completes");

        run(command);

        assertThat(Files.readString(command.directory().log()))
                .contains("native code prints what it likes, ")
                .contains("as does this")
                .doesNotContain("goodbye");
    }

    @Test
    void nobodyElseCanReadArgumentsAndLog() throws Exception {
        ForkCommand command = StandIn.command(temporary, "completes");
        Files.writeString(command.directory().arguments(), "of an earlier run");
        Files.writeString(command.directory().log(), "of an earlier run");

        run(command);

        for (Path file :
                List.of(command.directory().arguments(), command.directory().log())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-Xmx1k, Too small maximum heap",
        "-Xmx24x, Invalid maximum heap size: -Xmx24x",
        "-Xnonsense, Unrecognized option: -Xnonsense"
    })
    void saysInAWordWhyAJvmDidNotStart(String argLine, String why) throws Exception {
        assertThat(run(StandIn.command(temporary, "completes", List.of(), argLine)))
                .isEqualTo(new ForkOutcome.NotStarted(why));
    }

    @Test
    void hearsWhatWentWrong() throws Exception {
        assertThat(run(StandIn.command(temporary, "fails")))
                .isEqualTo(new ForkOutcome.Ended(TrainerExit.TRAINING_FAILED, "the loss is NaN"));
    }

    @Test
    void saysWhatToDoAboutATrainerOfAnotherVersion() throws Exception {
        assertThat(run(StandIn.command(temporary, "is newer")))
                .isEqualTo(new ForkOutcome.Ended(
                        TrainerExit.PLAN_FAILED,
                        "the trainer tells events of schema 3, but schema 2 is what can be read here; give"
                                + " mnist-maven-plugin and mnist-trainer the same version"));
    }

    @Test
    void reportsACrashWithAllThatIsKnown() throws Exception {
        ForkCommand command = StandIn.command(temporary, "aborts");

        ForkOutcome outcome = run(command);

        assertThat(outcome).isEqualTo(new ForkOutcome.Crashed("""
                                the trainer crashed: exit code 134 (SIGABRT)
                                  last event: {"type":"started","name":"stand-in","engine":"none","engine_reason":"a test","fallback":false,"epochs":3,"parameters":7,"seconds":0.5}
                                  command: GREETING=hello "%s" "@%s"
                                  with environmentVariables, whose values are not shown: HF_TOKEN
                                  end of %s:
                                    libnd4jcpu: something broke""".formatted(
                        command.java(),
                        command.directory().arguments(),
                        command.directory().log())));
    }

    @Test
    void reportsATrainerThatTellsNothing() throws Exception {
        ForkOutcome outcome = run(StandIn.command(temporary, "says nothing"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ForkOutcome.Crashed.class,
                        crashed -> assertThat(crashed.report())
                                .startsWith("the trainer crashed: exit code 9\n  last event: none\n")
                                .endsWith("    no thanks"));
    }

    @Test
    void takesHalfAnEventForACrash() throws Exception {
        ForkOutcome outcome = run(StandIn.command(temporary, "is cut short"));

        assertThat(outcome).isInstanceOf(ForkOutcome.Crashed.class);
        assertThat(events).hasSize(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void doesNotWaitForWhatACrashedTrainerStarted() throws Exception {
        ForkCommand command = StandIn.command(temporary, "leaves a child");

        assertThat(run(command)).isInstanceOf(ForkOutcome.Crashed.class);

        long child = Long.parseLong(Files.readString(command.directory().path().resolve("child.pid")));
        assertThat(ProcessHandle.of(child).orElseThrow().destroyForcibly()).isTrue();
    }

    @Test
    void stopsATrainerThatTakesTooLong() throws Exception {
        Duration limit = Duration.ofSeconds(3);

        ForkOutcome outcome = new TrainerFork(StandIn.command(temporary, "hangs"), Optional.of(limit)).run(events::add);

        assertThat(outcome).isEqualTo(new ForkOutcome.TimedOut(limit));
        assertThat(children()).isEmpty();
    }

    @Test
    void stopsTheTrainerWhenItIsInterrupted() throws Exception {
        TrainerFork fork = new TrainerFork(StandIn.command(temporary, "hangs"), Optional.empty());
        Thread caller = Thread.currentThread();

        assertThat(catchThrowable(() -> fork.run(event -> caller.interrupt())))
                .isInstanceOf(InterruptedException.class);

        assertThat(children()).isEmpty();
    }

    @Test
    void theTrainerEndsWhenItsParentIsKilled() throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ForkingParent.class.getName(),
                temporary.toString());
        Process parent = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle child;
        try (BufferedReader says = parent.inputReader(StandardCharsets.UTF_8)) {
            child = ProcessHandle.of(Long.parseLong(says.readLine())).orElseThrow();
            parent.destroyForcibly().waitFor();
        }

        assertThat(child.onExit().get(30, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void passesArgumentsThroughAFileWhateverTheyHold() throws Exception {
        ForkCommand command = StandIn.command(
                temporary, "completes", List.of("-Dtext=a \"quoted\" back\\slash"), "-Xmx64m '-Dmore=two words'");

        assertThat(run(command)).isEqualTo(new ForkOutcome.Ended(TrainerExit.COMPLETED, ""));
        assertThat(Files.readString(command.directory().arguments()))
                .startsWith("\"-Dtext=a \\\"quoted\\\" back\\\\slash\"\n-Xmx64m '-Dmore=two words'\n-cp\n");
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }
}
