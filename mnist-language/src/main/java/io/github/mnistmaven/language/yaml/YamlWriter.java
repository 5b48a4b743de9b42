package io.github.mnistmaven.language.yaml;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/** Writes values as YAML the way people lay out an experiment: sections in blocks, what is in them on one line. */
public final class YamlWriter {
    private static final int BLOCK_LEVELS = 2;
    private static final Pattern LINE_BREAK = Pattern.compile("[\\n\\r\\x85\\u2028\\u2029]");
    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);

    private final StringWriter text = new StringWriter();
    private final Emitter emitter;
    private final boolean oneLine;

    /** @param oneLine whether line breaks in texts are written as escapes */
    private YamlWriter(boolean oneLine) {
        this.oneLine = oneLine;
        DumperOptions options = new DumperOptions();
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        emitter = new Emitter(text, options);
    }

    /** {@code mapping} as the text of a file. */
    public static String write(YamlValue.Mapping mapping) {
        return new YamlWriter(false).document(mapping, 0);
    }

    /** {@code value} on one line, as it may stand behind a key. */
    public static String inline(YamlValue value) {
        // alone it would be followed by marks of the document's end
        String list = new YamlWriter(true).document(YamlValue.sequence(List.of(value)), BLOCK_LEVELS);
        return list.substring(1, list.lastIndexOf(']'));
    }

    /**
     * The entries of {@code mapping} on one line, without the braces around them: {@code units: 10, activation: relu}.
     */
    public static String line(YamlValue.Mapping mapping) {
        String braced = inline(mapping);
        return braced.substring(1, braced.length() - 1);
    }

    private String document(YamlValue whole, int level) {
        emit(new StreamStartEvent(null, null));
        emit(new DocumentStartEvent(null, null, false, null, null));
        value(whole, level);
        emit(new DocumentEndEvent(null, null, false));
        emit(new StreamEndEvent(null, null));
        return text.toString();
    }

    private void value(YamlValue value, int level) {
        if (value instanceof YamlValue.Scalar scalar) {
            scalar(scalar);
        } else if (value instanceof YamlValue.Sequence sequence) {
            sequence(sequence, level);
        } else if (value instanceof YamlValue.Mapping mapping) {
            mapping(mapping, level);
        }
    }

    private void scalar(YamlValue.Scalar scalar) {
        // the emitter itself quotes what can't be plain by YAML's syntax
        boolean plain = (scalar.plain() || CoreSchema.kind(scalar.text()) == ScalarKind.STRING)
                && !(oneLine && LINE_BREAK.matcher(scalar.text()).find())
                && OddSpace.problemOf(scalar.text()).isEmpty();
        ScalarStyle style = plain ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED;
        emit(new ScalarEvent(null, null, UNTAGGED, scalar.text(), null, null, style));
    }

    private void sequence(YamlValue.Sequence sequence, int level) {
        boolean block = level < BLOCK_LEVELS && !sequence.items().isEmpty();
        emit(new SequenceStartEvent(null, null, true, null, null, block ? FlowStyle.BLOCK : FlowStyle.FLOW));
        for (YamlValue item : sequence.items()) {
            // an item of a block is a block again: "- dense:" and then, on the same line, what is in it
            value(item, block ? level : level + 1);
        }
        emit(new SequenceEndEvent(null, null));
    }

    private void mapping(YamlValue.Mapping mapping, int level) {
        boolean block = level < BLOCK_LEVELS && !mapping.entries().isEmpty();
        emit(new MappingStartEvent(null, null, true, null, null, block ? FlowStyle.BLOCK : FlowStyle.FLOW));
        for (YamlValue.Entry entry : mapping.entries()) {
            scalar(YamlValue.text(entry.key()));
            value(entry.value(), level + 1);
        }
        emit(new MappingEndEvent(null, null));
    }

    private void emit(Event event) {
        try {
            emitter.emit(event);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can't fail to be written", e);
        }
    }
}
