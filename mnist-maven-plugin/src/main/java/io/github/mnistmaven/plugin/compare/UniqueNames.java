package io.github.mnistmaven.plugin.compare;

import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.experiment.text.ShownPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells apart what has the same name: a run here, and one of a report that somebody sent. */
final class UniqueNames {

    private UniqueNames() {}

    /**
     * The same in the same order; of several that are called the same, all but those of this project's runs also have
     * the paths of their files as names.
     *
     * @param base what paths are relative to
     */
    static List<Contender> of(List<Contender> contenders, Path base) {
        Set<String> taken = new HashSet<>();
        contenders.stream()
                .filter(contender -> contender.file().isEmpty())
                .flatMap(UniqueNames::names)
                .forEach(taken::add);
        List<Contender> unique = new ArrayList<>();
        for (Contender contender : contenders) {
            boolean clashes = contender.file().isPresent() && names(contender).anyMatch(taken::contains);
            names(contender).forEach(taken::add);
            unique.add(
                    clashes
                            ? contender.called(contender.name() + " ("
                                    + ShownPath.of(contender.file().get(), base) + ")")
                            : contender);
        }
        return unique;
    }

    private static Stream<String> names(Contender contender) {
        return Stream.concat(
                Stream.of(contender.name()), contender.runs().stream().map(Tested::name));
    }
}
