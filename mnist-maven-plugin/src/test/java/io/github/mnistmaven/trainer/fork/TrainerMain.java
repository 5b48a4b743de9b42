package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Stands in for the trainer, of which the plugin's class path holds nothing: behaves as its run directory is called.
 */
public final class TrainerMain {
    private static final Event STARTED = new Event.Started("stand-in", "none", "a test", false, 3, 7, 0.5);

    private TrainerMain() {}

    public static void main(String[] args) throws IOException {
        String behaviour = Path.of(args[0]).getFileName().toString();
        if (behaviour.equals("never connects")) {
            System.err.println("no thanks");
            Runtime.getRuntime().halt(9);
        }
        Socket parent =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(System.getenv(ForkProtocol.PORT)));
        PrintStream events = new PrintStream(parent.getOutputStream(), true, StandardCharsets.UTF_8);
        events.println(behaviour.equals("lies") ? "wrong token" : System.getenv(ForkProtocol.TOKEN));
        int schema = behaviour.equals("is newer") ? Event.SCHEMA + 1 : Event.SCHEMA;
        events.println(Json.line(new Event.Hello(schema)));
        if (behaviour.equals("lacks-onednn")) {
            events.println(Json.line(goodbyeWithoutOneDnn(new RunDirectory(Path.of(args[0])))));
            Runtime.getRuntime().halt(0);
        }
        events.println(Json.line(STARTED));
        switch (behaviour) {
            case "completes" -> {
                System.out.println("native code prints what it likes");
                events.println(Json.line(new Event.Goodbye(TrainerExit.COMPLETED, "")));
            }
            case "fails" ->
                events.println(Json.line(new Event.Goodbye(TrainerExit.TRAINING_FAILED, "the loss is NaN")));
            case "aborts" -> {
                System.out.println("libnd4jcpu: something broke");
                Runtime.getRuntime().halt(134);
            }
            case "is cut short" -> {
                events.print("{\"type\":\"epoch_en");
                events.flush();
                Runtime.getRuntime().halt(1);
            }
            default -> waitForTheEnd(parent);
        }
    }

    private static Event.Goodbye goodbyeWithoutOneDnn(RunDirectory directory) throws IOException {
        return directory.readJob().launch().engine().engine() == EngineChoice.ONEDNN
                ? new Event.Goodbye(TrainerExit.ENGINE_UNAVAILABLE, "onednn's native libraries can't be loaded: none")
                : new Event.Goodbye(TrainerExit.COMPLETED, "");
    }

    private static void waitForTheEnd(Socket parent) throws IOException {
        while (parent.getInputStream().read() >= 0) {
            // a parent has nothing to say
        }
        Runtime.getRuntime().halt(TrainerExit.STOPPED.exitCode());
    }
}
