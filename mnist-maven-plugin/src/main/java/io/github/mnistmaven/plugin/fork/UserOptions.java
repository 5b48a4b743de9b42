package io.github.mnistmaven.plugin.fork;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user asks of a trainer's JVM. A JVM does not start where an argument of ours contradicts one of these.
 *
 * @param text all of it
 */
public record UserOptions(String text) {
    private static final Pattern MEMORY =
            Pattern.compile("-Xm[nsx]\\S|-XX:[+-]Use\\w*GC\\b|-XX:\\w*(?:HeapSize|NewSize|NewRatio|RAMPercentage)=");

    /** What decides where classes come from, or changes them. */
    private static final Pattern CLASSES = Pattern.compile(
            "-Xshare:|-XX:\\S*(?:Archive|DynamicDump|AOT)|-XX:Flags=|-javaagent:|-agent(?:lib|path):|-Xbootclasspath|--patch-module");

    /**
     * What is in {@code argLine}, and in the variables from which a JVM takes arguments.
     *
     * @param argLine as a user wrote it
     * @param environment the trainer's
     */
    public static UserOptions of(String argLine, Map<String, String> environment) {
        return new UserOptions(Stream.concat(
                        Stream.of(argLine),
                        Stream.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
                                .map(environment::get)
                                .filter(Objects::nonNull))
                .collect(Collectors.joining(" ")));
    }

    /** Whether the sizes of the heap or its collector are among it. */
    public boolean decideOnMemory() {
        return MEMORY.matcher(text).find();
    }

    /** Whether something is among it that an archive of classes could contradict. */
    public boolean decideOnClasses() {
        return CLASSES.matcher(text).find();
    }
}
