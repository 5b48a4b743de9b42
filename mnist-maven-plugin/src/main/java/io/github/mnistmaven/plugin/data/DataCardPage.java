package io.github.mnistmaven.plugin.data;

import java.util.List;
import java.util.stream.IntStream;

/** A data card for people, {@code data-card.md}. */
final class DataCardPage {

    private DataCardPage() {}

    static String of(DataCard card) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(text(card.name())).append("\n\n");
        if (!card.description().isEmpty()) {
            page.append(text(card.description())).append("\n\n");
        }
        page.append("| | |\n|---|---|\n");
        row(page, "Licence", card.licence().isEmpty() ? "nobody says; ask before you pass it on" : card.licence());
        row(page, "Source", card.source().isEmpty() ? "nobody says" : card.source());
        row(page, "Images", card.image() + " (height, width, channels)");
        row(page, "Classes", String.valueOf(card.classes().size()));
        row(page, "Training", sum(card.training()) + " images");
        row(page, "Validation", sum(card.validation()) == 0 ? "none set apart" : sum(card.validation()) + " images");
        row(page, "Test", sum(card.test()) + " images");
        row(page, "Files", card.files() + ", " + card.bytes() + " bytes; SHA256SUMS has their digests");
        row(page, "SHA-256", card.fingerprint() + " over images, labels and classes, as records have it");
        page.append("\nAn experiment learns from it with\n\n```yaml\ndata:\n  dataset: ")
                .append(card.dataset())
                .append("\n```\n\n| class | training | validation | test |\n|---|---|---|---|\n");
        IntStream.range(0, card.classes().size())
                .forEach(label -> page.append("| ")
                        .append(text(card.classes().get(label)))
                        .append(" | ")
                        .append(card.training().get(label))
                        .append(" | ")
                        .append(card.validation().get(label))
                        .append(" | ")
                        .append(card.test().get(label))
                        .append(" |\n"));
        return page.toString();
    }

    private static void row(StringBuilder page, String label, String value) {
        page.append("| ").append(label).append(" | ").append(text(value)).append(" |\n");
    }

    private static long sum(List<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }

    /** {@code text} on one line, with nothing in it that Markdown or HTML would take for more than text. */
    private static String text(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                plain.append(' ');
            } else if ("\\`*_{}[]()<>#|!~&".indexOf(c) >= 0) {
                plain.append('\\').appendCodePoint(c);
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }
}
