package io.github.mnistmaven.plugin.fork;

import java.nio.file.Path;
import java.util.Optional;

/** A process that forks a trainer which hangs, tells the trainer's process id, and waits to be killed. */
public final class ForkingParent {

    private ForkingParent() {}

    public static void main(String[] args) throws Exception {
        new TrainerFork(StandIn.command(Path.of(args[0]), "hangs"), Optional.empty())
                .run(event -> System.out.println(ProcessHandle.current()
                        .children()
                        .findFirst()
                        .orElseThrow()
                        .pid()));
    }
}
