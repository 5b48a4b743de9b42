package io.github.mnistmaven.plugin;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Copies of immutable records that differ in a few components from what a test begins with. */
public final class Copies {

    private Copies() {}

    /**
     * {@code original} with other components.
     *
     * @param changes new values by the names of their components
     */
    public static <R extends Record> R with(R original, Map<String, ?> changes) {
        List<RecordComponent> components = Arrays.asList(original.getClass().getRecordComponents());
        List<String> names = components.stream().map(RecordComponent::getName).toList();
        if (!names.containsAll(changes.keySet())) {
            throw new IllegalArgumentException(changes.keySet() + " are not all among " + names);
        }
        try {
            Object[] values = new Object[components.size()];
            for (int i = 0; i < values.length; i++) {
                String name = names.get(i);
                values[i] = changes.containsKey(name)
                        ? changes.get(name)
                        : components.get(i).getAccessor().invoke(original);
            }
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            @SuppressWarnings("unchecked")
            Constructor<R> constructor = (Constructor<R>) original.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
