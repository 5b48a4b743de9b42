package io.github.mnistmaven.bench.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program in a page of Markdown: a block of code whose first line is a comment with the name of its file.
 *
 * @param file the name of its file
 * @param code the program, that line included
 */
public record Snippet(String file, String code) {
    private static final Pattern BLOCK = Pattern.compile(
            "^```(?:python|java)\\n((?:#|//) (\\w+\\.(?:py|java))\\n.*?^)```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** All programs of a page, in their order. */
    public static List<Snippet> in(String page) {
        List<Snippet> snippets = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            snippets.add(new Snippet(block.group(2), block.group(1)));
        }
        return snippets;
    }

    /** Whether it is one of Python; of Java, if not. */
    public boolean isPython() {
        return file.endsWith(".py");
    }

    /** Whether it names a library: a package that it imports. */
    public boolean imports(String library) {
        return Pattern.compile("^(import|from) (" + Pattern.quote(library) + ")\\b", Pattern.MULTILINE)
                .matcher(code)
                .find();
    }

    /** Whether it says anything, and so is more than a part of others. */
    public boolean prints() {
        return code.contains("print");
    }
}
