package io.github.mnistmaven.language.yaml;

import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import java.nio.file.Path;
import org.yaml.snakeyaml.events.Event;

/**
 * Reads the one mapping that a YAML file holds. Nothing in a file makes it run code, recurse deeply or use much memory:
 * size, depth and the number of values are bounded, tags and merge keys refused.
 */
public final class YamlReader {

    private static final String COMMENT =
            "'#' begins a comment, so what follows it would be lost; put the text in quotes";

    private YamlReader() {}

    /**
     * Reads {@code file}.
     *
     * @param source what messages call the file
     * @param problems receives what is wrong but hides nothing else: duplicate keys, tags and the like
     * @throws io.github.mnistmaven.language.problem.ExperimentException if there is no mapping to be had; carries all
     *     that {@code problems} holds
     */
    public static YamlValue.Mapping read(Path file, String source, Problems problems) {
        Location whole = Location.of(source);
        Events events = Events.ofFile(new TextFile(whole, problems).read(file), source, problems);
        events.next(); // the start of the stream
        if (!events.next().is(Event.ID.DocumentStart)) {
            throw problems.endWith(whole, "the file is empty");
        }
        YamlValue value = new Composer(events, problems).compose(events.next());
        events.next(); // the end of the document
        Event after = events.next();
        if (!after.is(Event.ID.StreamEnd)) {
            throw problems.endWith(
                    events.start(after), "a second document; a file holds one, so remove this '---' and what follows");
        }
        if (value instanceof YamlValue.Mapping mapping) {
            return mapping;
        }
        throw problems.endWith(value.location(), "not a mapping; expected keys with values, such as 'schema: 1'");
    }

    /**
     * Reads the one value, of any kind, that a text holds which is in no file. A comment behind it is refused: who
     * writes one on a line of its own means text.
     *
     * @param place where the text is as a whole, and so everything in it
     * @param problems receives what is wrong but hides nothing else
     * @throws io.github.mnistmaven.language.problem.ExperimentException if there is no value to be had; carries all
     *     that {@code problems} holds
     */
    public static YamlValue value(String text, Location place, Problems problems) {
        Events events = Events.ofText(text, place, problems);
        events.next(); // the start of the stream
        if (!events.next().is(Event.ID.DocumentStart)) {
            throw problems.endWith(place, text.startsWith("#") ? COMMENT : "no value");
        }
        YamlValue value = new Composer(events, problems).compose(events.next());
        if (events.rest().startsWith("#")) {
            throw problems.endWith(place, COMMENT);
        }
        events.next(); // the end of the document
        if (!events.next().is(Event.ID.StreamEnd)) {
            throw problems.endWith(place, "more than one value");
        }
        return value;
    }
}
