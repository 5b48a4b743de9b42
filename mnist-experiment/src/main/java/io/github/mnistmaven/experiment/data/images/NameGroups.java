package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.DatasetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which pictures belong together by their names: those in which a pattern finds the same. One in which it finds nothing
 * is a group of its own.
 *
 * @param pattern what is sought; its first group in parentheses counts
 */
record NameGroups(Pattern pattern) {

    /** The number of each picture's group, from 0 without gaps, in the order in which they occur. */
    int[] of(List<Entry> entries) throws DatasetException {
        Map<String, Integer> numbers = new HashMap<>();
        int[] groups = new int[entries.size()];
        int next = 0;
        for (int i = 0; i < groups.length; i++) {
            Optional<String> found = find(entries.get(i).name());
            Integer known = found.map(numbers::get).orElse(null);
            groups[i] = known == null ? next : known;
            if (known == null) {
                int number = next++;
                found.ifPresent(text -> numbers.put(text, number));
            }
        }
        return groups;
    }

    /** What tells the group of a picture; empty if nothing does. */
    Optional<String> find(String name) throws DatasetException {
        try {
            Matcher matcher = pattern.matcher(name);
            return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
        } catch (StackOverflowError e) {
            throw new DatasetException(
                    "group " + pattern + " can't be sought in a name of " + name.length()
                            + " characters; write a simpler regular expression",
                    e);
        }
    }
}
