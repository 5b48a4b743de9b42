package io.github.mnistmaven.experiment.protocol;

/**
 * What a trainer and the process that starts it agree on. They are joined by the pipes that every child inherits, which
 * nobody else can open: the child writes its {@link Event}s to standard output, the last one being a
 * {@link Event.Goodbye}; the parent writes nothing to the child's standard input. That it ends, because the parent
 * closes it or dies, ends the child. Standard error is the child's log.
 *
 * <p>Native libraries and the JVM write to standard output as well, at any moment. So events are JSON text sequences
 * (RFC 7464): each begins with {@link #START_OF_EVENT}, which JSON never holds, and ends with a line feed. Whatever
 * else there is belongs to the log.
 */
public final class ForkProtocol {

    /** What each event begins with: the ASCII character Record Separator. */
    public static final char START_OF_EVENT = '\u001e';

    /** The argument of the trainer that follows those in its argument file where a parent has it by its pipes. */
    public static final String ATTACHED = "--attached";

    /**
     * System properties: this with 0, 1 and so on behind it, the directories into which native libraries may be
     * unpacked, the preferred one first.
     */
    public static final String NATIVE_CACHE = "mnist.cache.";

    /**
     * The main class of the trainer. Its arguments are the run directory, holding the plan and how it is launched, the
     * jar or directory that holds the plan's data, and {@link #ATTACHED} unless it is started by hand.
     */
    public static final String MAIN_CLASS = "io.github.mnistmaven.trainer.fork.TrainerMain";

    private ForkProtocol() {}
}
