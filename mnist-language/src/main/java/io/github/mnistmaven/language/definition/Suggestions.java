package io.github.mnistmaven.language.definition;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the words that an author may have meant. */
public final class Suggestions {
    private static final int MOST = 3;
    private static final int LONGEST_WORD = 40;

    private record Candidate(String word, int distance) {}

    private Suggestions() {}

    /**
     * The end of a message on an unknown word: what may have been meant, then what is allowed.
     *
     * @param foreign what to write in place of a word from elsewhere
     */
    static String sentence(String unknown, List<String> allowed, Function<String, Optional<String>> foreign) {
        Optional<String> same = speltOtherwise(unknown, allowed);
        // of a word that only has to be spelt as we do, there is nothing to say but what it means here
        Optional<String> advice = foreign.apply(unknown)
                .filter(known -> same.isEmpty() || known.startsWith("write " + same.get() + ", "));
        if (allowed.isEmpty()) {
            return "; " + advice.orElse("nothing may stand here");
        }
        if (allowed.stream().anyMatch(word -> unknown.startsWith(word + ":"))) {
            return "; put a space after the colon";
        }
        String list = String.join(", ", allowed);
        if (advice.isPresent()) {
            return "; " + advice.get() + ". Allowed: " + list;
        }
        String question = question(unknown, allowed);
        return question.isEmpty() ? "; allowed: " + list : "; " + question + " Allowed: " + list;
    }

    /** Asks whether one of {@code allowed} was meant by {@code unknown}; empty if it resembles none. */
    public static String question(String unknown, List<String> allowed) {
        List<String> meant = nearest(unknown, allowed);
        String words = meant.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" or "));
        return meant.isEmpty() ? "" : "did you mean " + words + "?";
    }

    /**
     * The words of {@code allowed} that resemble {@code unknown}, the nearest first; one alone if it is only spelt
     * otherwise.
     */
    public static List<String> nearest(String unknown, List<String> allowed) {
        if (unknown.length() > LONGEST_WORD) {
            return List.of();
        }
        Optional<String> same = speltOtherwise(unknown, allowed);
        if (same.isPresent()) {
            return List.of(same.get());
        }
        String normal = normal(unknown);
        return allowed.stream()
                .map(word -> new Candidate(word, distance(normal, word)))
                .filter(candidate -> candidate.distance() <= tolerance(candidate.word()))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    // what follows a parenthesis are arguments as Python has them
    private static String normal(String word) {
        return word.split("\\(", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('-', '_')
                .replace(' ', '_');
    }

    /** The word of {@code allowed} that differs from {@code unknown} in nothing but case, hyphens and underscores. */
    private static Optional<String> speltOtherwise(String unknown, List<String> allowed) {
        String letters = letters(unknown);
        return allowed.stream().filter(word -> letters(word).equals(letters)).findFirst();
    }

    private static String letters(String word) {
        return normal(word).replace("_", "");
    }

    private static int tolerance(String word) {
        return Math.max(1, word.length() / 3);
    }

    /**
     * The optimal string alignment distance: how many insertions, deletions, substitutions and swaps of neighbours make
     * {@code a} into {@code b}.
     */
    static int distance(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int substituted = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int shifted = Math.min(distance[i - 1][j], distance[i][j - 1]) + 1;
                distance[i][j] = Math.min(substituted, shifted);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
                }
            }
        }
        return distance[a.length()][b.length()];
    }
}
