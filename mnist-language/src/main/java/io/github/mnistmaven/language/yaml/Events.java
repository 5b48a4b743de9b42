package io.github.mnistmaven.language.yaml;

import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import java.io.StringReader;
import java.util.Iterator;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;

/** The parser's events one by one; whatever the parser stumbles over becomes a located problem. */
final class Events {
    private final Function<Mark, Location> places;
    private final Problems problems;
    private final Iterator<Event> events;
    private Location reached;

    /** The events of a file that messages call {@code source}. */
    static Events ofFile(String text, String source, Problems problems) {
        return new Events(
                text,
                Location.of(source),
                mark -> new Location(source, mark.getLine() + 1, mark.getColumn() + 1),
                problems);
    }

    /** The events of a text that is at {@code place} as a whole. */
    static Events ofText(String text, Location place, Problems problems) {
        return new Events(text, place, mark -> place, problems);
    }

    private Events(String text, Location start, Function<Mark, Location> places, Problems problems) {
        this.places = places;
        this.problems = problems;
        this.events =
                new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator();
        this.reached = start;
    }

    /**
     * The next event; there is one until the end of the stream has been taken.
     *
     * @throws io.github.mnistmaven.language.problem.ExperimentException if the text is not YAML
     */
    Event next() {
        try {
            Event event = events.next();
            reached = places.apply(event.getEndMark());
            return event;
        } catch (MarkedYAMLException e) {
            throw problems.endWith(places.apply(SyntaxError.mark(e)), SyntaxError.message(e));
        } catch (YAMLException | NumberFormatException e) {
            // slips of the parser itself: "\UFFFFFFFF", some line breaks of Unicode within braces
            throw problems.endWith(reached, "no YAML after this; check quotes, escapes, brackets and indentation");
        }
    }

    /** Where {@code event} begins. */
    Location start(Event event) {
        return places.apply(event.getStartMark());
    }
}
