package io.github.mnistmaven.experiment.protocol;

/**
 * What a trainer and the process that starts it agree on. The parent listens on a loopback port and says in the child's
 * environment where; the child connects, sends the token on a line, then one {@link Event} a line as JSON. The last one
 * is a {@link Event.Goodbye}. A parent that closes the connection, or dies, ends its child.
 */
public final class ForkProtocol {

    /** Environment variable: the parent's loopback port. */
    public static final String PORT = "MNIST_EVENT_PORT";

    /** Environment variable: what the child has to send first, so that no other process can speak for it. */
    public static final String TOKEN = "MNIST_EVENT_TOKEN";

    /** Environment variable: when the parent started the child, in milliseconds of Unix time. */
    public static final String STARTED_AT = "MNIST_STARTED_AT";

    /**
     * The main class of the trainer. Its arguments are the run directory, holding the plan and how it is launched, and
     * the jar or directory that holds the plan's data.
     */
    public static final String MAIN_CLASS = "io.github.mnistmaven.trainer.fork.TrainerMain";

    private ForkProtocol() {}
}
