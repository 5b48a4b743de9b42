package io.github.mnistmaven.bench.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** An experiment with some values replaced; that it is a valid one is left to the plugin. */
public final class Variation {
    private final Map<String, Object> experiment;

    private Variation(Map<String, Object> experiment) {
        this.experiment = experiment;
    }

    /** The experiment in {@code file}, as it is. */
    public static Variation of(Path file) throws IOException {
        Map<String, Object> whole = new Yaml().load(Files.readString(file));
        return new Variation(whole);
    }

    /**
     * The same with another value.
     *
     * @param section a key of the experiment that holds keys: {@code training}
     */
    public Variation with(String section, String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>();
        if (experiment.get(section) instanceof Map<?, ?> existing) {
            existing.forEach((name, old) -> changed.put(name.toString(), old));
        }
        changed.put(key, value);
        return with(section, changed);
    }

    /** The same, run under another name. */
    public Variation named(String name) {
        return with("name", name);
    }

    private Variation with(String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(experiment);
        changed.put(key, value);
        return new Variation(changed);
    }

    /** The experiment as YAML. */
    public String yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options).dump(experiment);
    }
}
