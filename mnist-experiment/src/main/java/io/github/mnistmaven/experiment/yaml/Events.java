package io.github.mnistmaven.experiment.yaml;

import io.github.mnistmaven.experiment.problem.Location;
import io.github.mnistmaven.experiment.problem.Problem;
import io.github.mnistmaven.experiment.problem.Problems;
import java.io.StringReader;
import java.util.Iterator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;

/** The parser's events one by one; whatever the parser stumbles over becomes a located problem. */
final class Events {
    private final String source;
    private final Problems problems;
    private final Iterator<Event> events;
    private Location reached;

    Events(String text, String source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.events =
                new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator();
        this.reached = Location.of(source);
    }

    /**
     * The next event; there is one until the end of the stream has been taken.
     *
     * @throws io.github.mnistmaven.experiment.problem.ExperimentException if the text is not YAML
     */
    Event next() {
        try {
            Event event = events.next();
            reached = location(event.getEndMark());
            return event;
        } catch (MarkedYAMLException e) {
            Problem problem = SyntaxError.problem(source, e);
            throw problems.endWith(problem.location(), problem.message());
        } catch (YAMLException | NumberFormatException e) {
            // slips of the parser itself: "\UFFFFFFFF", some line breaks of Unicode within braces
            throw problems.endWith(reached, "no YAML after this; check quotes, escapes, brackets and indentation");
        }
    }

    /** Where {@code event} begins. */
    Location start(Event event) {
        return location(event.getStartMark());
    }

    private Location location(Mark mark) {
        return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
