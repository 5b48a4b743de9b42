package io.github.mnistmaven.language.yaml;

import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/**
 * The library's scanner, which passes over tabs between tokens as YAML 1.2 has it (section 6.2); by itself it refuses
 * them. Tabs that indent stay refused.
 */
final class SeparatingTabs implements Scanner {
    private final StreamReader reader;
    private final Scanner scanner;
    private final String[] lines;

    SeparatingTabs(String text) {
        reader = new StreamReader(text);
        scanner = new ScannerImpl(reader, new LoaderOptions());
        lines = text.split("\\R", -1);
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        return pastTabs(() -> scanner.checkToken(choices));
    }

    @Override
    public Token peekToken() {
        return pastTabs(scanner::peekToken);
    }

    @Override
    public Token getToken() {
        return pastTabs(scanner::getToken);
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }

    /** What {@code scanned} gives; where it stops at a tab it goes on behind it, all before being scanned already. */
    private <T> T pastTabs(Supplier<T> scanned) {
        while (true) {
            try {
                return scanned.get();
            } catch (ScannerException e) {
                // it stops at a space behind some tabs, too
                boolean separates = reader.peek() == ' ' || reader.peek() == '\t' && !indents(e.getProblemMark());
                if (!separates) {
                    throw e;
                }
                reader.forward();
            }
        }
    }

    private boolean indents(Mark tab) {
        return tab == null
                || lines[tab.getLine()].codePoints().limit(tab.getColumn()).allMatch(Character::isWhitespace);
    }
}
