package io.github.mnistmaven.plugin.check;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.plugin.check.CheckedExperiment.Kind;
import io.github.mnistmaven.plugin.check.CheckedExperiment.UnusableRun;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Checked limits as build servers read them: a test suite per experiment, a test case a limit. */
final class JUnitReport {
    /** What XML 1.0 has no place for, not even escaped. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String REPLACEMENT = "\uFFFD";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitReport() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /**
     * Writes {@code TEST-<name>.xml}.
     *
     * @throws IOException if it can't be written
     */
    static void write(CheckedExperiment experiment, Path directory) throws IOException {
        AtomicFile.write(directory.resolve("TEST-" + experiment.name() + ".xml"), of(experiment));
    }

    static String of(CheckedExperiment experiment) {
        try {
            JUnitReport report = new JUnitReport();
            report.suite(experiment);
            return report.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can't fail to be written", e);
        }
    }

    private void suite(CheckedExperiment experiment) throws XMLStreamException {
        int errors = experiment.unusable().size();
        xml.writeStartDocument("UTF-8", "1.0");
        begin("\n", "testsuite");
        attribute("name", experiment.name());
        attribute("tests", String.valueOf(experiment.limits().size() + errors));
        attribute("failures", String.valueOf(experiment.missed().size()));
        attribute("errors", String.valueOf(errors));
        attribute("skipped", "0");
        attribute("time", "0");
        for (CheckedLimit limit : experiment.limits()) {
            beginCase(limit.run(), limit.rule());
            if (!limit.holds()) {
                outcome("failure", limit.sentence());
            }
            end("\n  ");
        }
        for (UnusableRun run : experiment.unusable()) {
            beginCase(run.run(), run.kind() == Kind.RECORD ? "has a record" : "has an inspection of its data");
            outcome("error", run.reason());
            end("\n  ");
        }
        end("\n");
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    private void beginCase(String run, String name) throws XMLStreamException {
        begin("\n  ", "testcase");
        attribute("classname", run);
        attribute("name", name);
        attribute("time", "0");
    }

    private void outcome(String element, String message) throws XMLStreamException {
        begin("\n    ", element);
        attribute("message", message);
        xml.writeEndElement();
    }

    private void begin(String indent, String element) throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeStartElement(element);
    }

    private void end(String indent) throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, NOT_XML.matcher(value).replaceAll(REPLACEMENT));
    }
}
