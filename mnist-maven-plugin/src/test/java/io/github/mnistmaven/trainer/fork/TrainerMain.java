package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stands in for the trainer, of which the plugin's class path holds nothing: behaves as its run directory is called.
 */
public final class TrainerMain {
    private static final Event STARTED = new Event.Started("stand-in", "none", "a test", false, 3, 7, 0.5);

    private TrainerMain() {}

    public static void main(String[] args) throws IOException {
        String behaviour = Path.of(args[0]).getFileName().toString();
        if (behaviour.equals("says nothing")) {
            System.err.println("no thanks");
            Runtime.getRuntime().halt(9);
        }
        tell(new Event.Hello(behaviour.equals("is newer") ? Event.SCHEMA + 1 : Event.SCHEMA));
        if (behaviour.equals("lacks-onednn")) {
            tell(goodbyeWithoutOneDnn(new RunDirectory(Path.of(args[0]))));
            Runtime.getRuntime().halt(0);
        }
        if (behaviour.equals("lacks-both")) {
            String engine = new RunDirectory(Path.of(args[0]))
                    .readJob()
                    .launch()
                    .engine()
                    .engine()
                    .keyword();
            tell(new Event.Goodbye(
                    TrainerExit.ENGINE_UNAVAILABLE,
                    engine + "'s native libraries can't be loaded: not " + engine + "'s"));
            Runtime.getRuntime().halt(0);
        }
        tell(STARTED);
        switch (behaviour) {
            case "completes" -> {
                System.out.print("native code prints what it likes, ");
                System.out.flush();
                System.err.println("as does this");
                tell(new Event.Goodbye(TrainerExit.COMPLETED, ""));
            }
            case "fails" -> tell(new Event.Goodbye(TrainerExit.TRAINING_FAILED, "the loss is NaN"));
            case "aborts" -> {
                System.out.println("libnd4jcpu: something broke");
                Runtime.getRuntime().halt(134);
            }
            case "is cut short" -> {
                System.out.print(ForkProtocol.START_OF_EVENT + "{\"type\":\"epoch_en");
                System.out.flush();
                Runtime.getRuntime().halt(1);
            }
            case "leaves a child" -> {
                Process child = new ProcessBuilder("sleep", "1000").inheritIO().start();
                Files.writeString(Path.of(args[0], "child.pid"), String.valueOf(child.pid()));
                Runtime.getRuntime().halt(1);
            }
            default -> waitForTheEnd();
        }
    }

    private static void tell(Event event) {
        System.out.print(ForkProtocol.START_OF_EVENT + Json.line(event) + "\n");
        System.out.flush();
    }

    private static Event.Goodbye goodbyeWithoutOneDnn(RunDirectory directory) throws IOException {
        return directory.readJob().launch().engine().engine() == EngineChoice.ONEDNN
                ? new Event.Goodbye(TrainerExit.ENGINE_UNAVAILABLE, "onednn's native libraries can't be loaded: none")
                : new Event.Goodbye(TrainerExit.COMPLETED, "");
    }

    private static void waitForTheEnd() throws IOException {
        while (System.in.read() >= 0) {
            // a parent has nothing to say
        }
        Runtime.getRuntime().halt(TrainerExit.STOPPED.exitCode());
    }
}
