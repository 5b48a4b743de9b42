package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import io.github.mnistmaven.trainer.training.TrainingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The directories into which native libraries may be unpacked; the first that is fit for it is taken.
 *
 * @param candidates the directories, the preferred one first
 */
record NativeCaches(List<NativeCache> candidates) {
    /** JavaCPP's own property: the directory into which it unpacks native libraries. */
    static final String JAVACPP = "org.bytedeco.javacpp.cachedir";

    NativeCaches {
        candidates = List.copyOf(candidates);
    }

    /** Those that the parent names, or JavaCPP's own where a trainer was started by hand. */
    static NativeCaches named() {
        List<NativeJar> jars = NativeJar.onClassPath();
        List<String> named = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> System.getProperty(ForkProtocol.NATIVE_CACHE + i))
                .takeWhile(Objects::nonNull)
                .toList();
        Stream<String> all = named.isEmpty() ? Stream.ofNullable(System.getProperty(JAVACPP)) : named.stream();
        return new NativeCaches(
                all.map(directory -> new NativeCache(Path.of(directory), jars)).toList());
    }

    /**
     * The first that is usable; empty if there is no candidate.
     *
     * @throws TrainingException if none is; names each with its reason
     * @throws IOException if a jar can't be read
     */
    Optional<NativeCache> first() throws TrainingException, IOException {
        List<String> reasons = new ArrayList<>();
        for (NativeCache cache : candidates) {
            try {
                cache.requireUsable();
                return Optional.of(cache);
            } catch (UnusableCacheException e) {
                reasons.add(e.getMessage());
            }
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        throw new TrainingException("native libraries can't be unpacked and loaded in "
                + String.join(", nor in ", reasons) + "; set mnist.cache to a directory where they can");
    }
}
