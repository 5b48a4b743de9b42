package io.github.mnistmaven.language.composition;

import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.TextType;
import java.util.List;
import java.util.Optional;

/**
 * What a file extends.
 *
 * @param artifact the jar that holds the parent; empty if it is where the file itself is, on disk or in a jar
 * @param file the parent's path, from the root of {@code artifact} or else from the file that extends it
 */
public record Parent(Optional<Coordinates> artifact, String file) {

    /** How a parent is written. */
    public static final Construct<Parent> EXTENDS = construct();

    private static Construct<Parent> construct() {
        Key<Parent, Coordinates> artifact = Key.<Parent, Coordinates>optional(
                        "artifact",
                        new CoordinatesType(),
                        Parent::artifact,
                        "The jar that holds the file: groupId:artifactId:version, with :classifier behind it if it has one.")
                .example(new Coordinates("com.example", "experiments", "jar", "", "1.0"));
        Key<Parent, String> file = Key.<Parent, String>required(
                        "file",
                        new TextType("the path of an experiment's file"),
                        Parent::file,
                        "The file that is extended: from the root of the artifact, or else relative to this file.")
                .example("baseline.yml");
        return Construct.of(
                        "extends",
                        Parent.class,
                        "The experiment whose values hold where this file has none.",
                        List.of(artifact, file),
                        values -> new Parent(values.find(artifact), values.get(file)))
                .withShorthand(file);
    }
}
