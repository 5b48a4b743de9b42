package io.github.mnistmaven.language.yaml;

import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;

/** The parser's events one by one; whatever the parser stumbles over becomes a located problem. */
final class Events {
    private final Function<Mark, Location> places;
    private final Problems problems;
    private final String text;
    private final Parser parser;
    private Location reached;
    private int end;

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
        this.text = text;
        this.parser = new ParserImpl(new SeparatingTabs(text));
        this.reached = start;
    }

    /**
     * The next event; there is one until the end of the stream has been taken.
     *
     * @throws io.github.mnistmaven.language.problem.ExperimentException if the text is not YAML
     */
    Event next() {
        try {
            Event event = parser.getEvent();
            reached = places.apply(event.getEndMark());
            end = event.getEndMark().getIndex();
            return event;
        } catch (MarkedYAMLException e) {
            Location stumbled = places.apply(SyntaxError.mark(e));
            Optional<OddSpace> odd = OddSpace.before(SyntaxError.mark(e).getLine() + 1, text);
            throw odd.isPresent()
                    ? problems.endWith(
                            stumbled.at(odd.get().line(), odd.get().column()),
                            odd.get().problem())
                    : problems.endWith(stumbled, SyntaxError.message(e));
        } catch (YAMLException | NumberFormatException e) {
            // slips of the parser itself: "\UFFFFFFFF", some line breaks of Unicode within braces
            throw problems.endWith(reached, "no YAML after this; check quotes, escapes, brackets and indentation");
        }
    }

    /** What follows the last event, without spaces around it. */
    String rest() {
        return text.substring(text.offsetByCodePoints(0, end)).strip();
    }

    /** Where {@code event} begins. */
    Location start(Event event) {
        return places.apply(event.getStartMark());
    }
}
