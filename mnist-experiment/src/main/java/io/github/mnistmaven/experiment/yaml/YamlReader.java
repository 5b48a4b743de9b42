package io.github.mnistmaven.experiment.yaml;

import io.github.mnistmaven.experiment.problem.Location;
import io.github.mnistmaven.experiment.problem.Problem;
import io.github.mnistmaven.experiment.problem.Problems;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Iterator;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;

/**
 * Reads the one mapping that a YAML file holds. Nothing in a file makes it run code, recurse deeply or use much memory:
 * size, depth and the number of values are bounded, tags and merge keys refused.
 */
public final class YamlReader {

    private YamlReader() {}

    /**
     * Reads {@code file}.
     *
     * @param source what messages call the file
     * @param problems receives what is wrong but hides nothing else: duplicate keys, tags and the like
     * @throws io.github.mnistmaven.experiment.problem.ExperimentException if there is no mapping to be had; carries all
     *     that {@code problems} holds
     */
    public static YamlValue.Mapping read(Path file, String source, Problems problems) {
        String text = new TextFile(Location.of(source), problems).read(file);
        try {
            return parse(text, source, problems);
        } catch (MarkedYAMLException e) {
            Problem problem = new SyntaxError(source, e).problem();
            throw problems.endWith(problem.location(), problem.message());
        }
    }

    private static YamlValue.Mapping parse(String text, String source, Problems problems) {
        Iterator<Event> events =
                new Yaml(new LoaderOptions()).parse(new StringReader(text)).iterator();
        events.next(); // the start of the stream
        if (!events.next().is(Event.ID.DocumentStart)) {
            throw problems.endWith(Location.of(source), "the file is empty");
        }
        YamlValue value = new Composer(source, events, problems).compose(events.next());
        events.next(); // the end of the document
        Event after = events.next();
        if (!after.is(Event.ID.StreamEnd)) {
            int line = after.getStartMark().getLine() + 1;
            int column = after.getStartMark().getColumn() + 1;
            throw problems.endWith(
                    new Location(source, line, column), "a second document; a file holds one, so remove this '---'");
        }
        if (value instanceof YamlValue.Mapping mapping) {
            return mapping;
        }
        throw problems.endWith(value.location(), "not a mapping; expected keys with values, such as 'schema: 1'");
    }
}
