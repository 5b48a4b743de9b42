package io.github.mnistmaven.experiment.data.images;

import java.util.Comparator;

/** The order of texts by their code points, the same on every machine; that of UTF-16 differs beyond U+FFFF. */
final class CodePoints {
    static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean differ = Character.isSurrogate(a) != Character.isSurrogate(b);
                return differ ? Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b)) : a - b;
            }
        }
        return one.length() - other.length();
    }
}
