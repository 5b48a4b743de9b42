package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.plugin.report.text.Controls;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project's own style sheet. What it may load is none of its concern: the pages' Content-Security-Policy blocks
 * {@code @import}, and every {@code url()} but images in {@code data:}.
 */
final class Stylesheet {
    private static final Pattern END_TAG = Pattern.compile("</style", Pattern.CASE_INSENSITIVE);

    private Stylesheet() {}

    /**
     * Reads a style sheet.
     *
     * @throws UnusableBrandingException if it is missing, too large, not UTF-8, or would end the element that holds it
     */
    static Inline read(Path file, Path base) throws UnusableBrandingException {
        BrandingFile css = new BrandingFile(
                "mnist.stylesheet",
                file,
                base,
                "CSS of at most " + BrandingFile.MOST_KILOBYTES + " KB, saved as UTF-8, without '</style'");
        Inline inline = Inline.of(withoutByteOrderMark(text(css)));
        requireInert(inline.text(), css);
        return inline;
    }

    private static String text(BrandingFile css) throws UnusableBrandingException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(css.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw css.refused("not UTF-8 text; save it as UTF-8");
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void requireInert(String text, BrandingFile css) throws UnusableBrandingException {
        Matcher endTag = END_TAG.matcher(text);
        if (endTag.find()) {
            throw css.refused("line " + line(text, endTag.start()) + " has " + Quoted.of(endTag.group())
                    + ", which would end the style sheet in a page; write '<\\/style' in a string, and leave it out"
                    + " elsewhere");
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Controls.isReplaced(text.codePointAt(i))) {
                throw css.refused("line " + line(text, i) + " has the control character "
                        + Quoted.codePoint(text.codePointAt(i)) + ", which no page keeps; write '\\"
                        + Integer.toHexString(text.codePointAt(i)) + "' in a string, and leave it out elsewhere");
            }
        }
    }

    private static long line(String text, int index) {
        return 1 + text.substring(0, index).chars().filter(c -> c == '\n').count();
    }
}
