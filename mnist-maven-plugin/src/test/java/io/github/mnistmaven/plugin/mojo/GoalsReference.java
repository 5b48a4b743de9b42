package io.github.mnistmaven.plugin.mojo;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** {@code docs/goals.md}, made of the descriptor that the build makes of the goals' Javadoc. */
final class GoalsReference {
    private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";
    private static final String INTRODUCTION = """
            # Goals and parameters

            Made of the plugin's descriptor, as `mvn mnist:help -Ddetail` is. A parameter is set on the command line
            (`-Dmnist.threads=1`), as a property of the POM, or in the plugin's `<configuration>` by the name in parentheses, which beats
            both. `-o`, `-q`, `-B`, mirrors and proxies hold for what the plugin resolves as for anything else.

            """;

    /** What the descriptor says of one parameter; equal for goals that share it. */
    private record Parameter(String name, String property, String fallback, String description) {

        static Parameter of(Element parameter, Element configuration) {
            String name = text(parameter, "name");
            Element value = elements(configuration, name).findFirst().orElse(null);
            String property = value == null ? "" : value.getTextContent().replaceAll("\\$\\{(.*)}", "$1");
            String fallback = value == null ? "" : value.getAttribute("default-value");
            return new Parameter(name, property, fallback, text(parameter, "description"));
        }

        String row(List<String> goals) {
            String key = property.isEmpty() ? "" : "`" + property + "` ";
            String shown = fallback.isEmpty() ? "" : "`" + fallback + "`";
            return "| " + key + "(`" + name + "`) | " + shown + " | " + cell(description) + " | "
                    + String.join(", ", goals) + " |\n";
        }
    }

    private GoalsReference() {}

    static String markdown() throws IOException {
        List<Element> goals = elements(descriptor().getDocumentElement(), "mojos")
                .flatMap(mojos -> elements(mojos, "mojo"))
                .toList();
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("| goal | default phase | what it does |\n|---|---|---|\n");
        Map<Parameter, List<String>> parameters = new LinkedHashMap<>();
        for (Element goal : goals) {
            String name = text(goal, "goal");
            String phase = text(goal, "phase");
            page.append("| `mnist:" + name + "` | " + (phase.isEmpty() ? "none" : "`" + phase + "`") + " | "
                    + cell(text(goal, "description")) + " |\n");
            parametersOf(goal).forEach(parameter -> parameters.merge(parameter, List.of(name), GoalsReference::both));
        }
        page.append("\n## Parameters\n\n| parameter | default | meaning | goals |\n|---|---|---|---|\n");
        int all = goals.size() - 1;
        new TreeSet<>(parameters.keySet().stream().map(Parameter::name).toList())
                .forEach(name -> parameters.entrySet().stream()
                        .filter(entry -> entry.getKey().name().equals(name))
                        .map(entry ->
                                entry.getKey().row(entry.getValue().size() == all ? List.of("all") : entry.getValue()))
                        .forEach(page::append));
        return page.toString();
    }

    /** Those that a user may set; those of the help goal, which Maven makes, explain themselves. */
    private static List<Parameter> parametersOf(Element goal) {
        if (text(goal, "goal").equals("help")) {
            return List.of();
        }
        Element configuration = elements(goal, "configuration").findFirst().orElseThrow();
        return elements(goal, "parameters")
                .flatMap(list -> elements(list, "parameter"))
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .map(parameter -> Parameter.of(parameter, configuration))
                .toList();
    }

    private static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String cell(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|").replace("<", "&lt;");
    }

    private static String text(Element parent, String child) {
        return elements(parent, child)
                .map(Element::getTextContent)
                .map(String::strip)
                .collect(Collectors.joining());
    }

    private static Stream<Element> elements(Element parent, String name) {
        NodeList children = parent.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(child -> child.getTagName().equals(name));
    }

    private static Document descriptor() throws IOException {
        try (InputStream in = GoalsReference.class.getResourceAsStream(DESCRIPTOR)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(DESCRIPTOR + " can't be read", e);
        }
    }
}
