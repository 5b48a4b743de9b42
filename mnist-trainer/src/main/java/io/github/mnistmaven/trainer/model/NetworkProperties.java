package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A network in the syntax of {@link java.util.Properties}, for readers without DL4J: shapes are {@code height x width x
 * channels}, layers have Keras' names and arguments, those that do nothing once training is over are left out.
 * Parameters lie in {@code coefficients.bin} in DL4J's order.
 */
final class NetworkProperties {
    private static final int FORMAT = 1;

    private final StringBuilder text = new StringBuilder();

    private NetworkProperties() {}

    /**
     * The text.
     *
     * @param coefficientsSha256 SHA-256 of {@code coefficients.bin}, in hexadecimal
     * @param lackOfDl4j what DL4J lacks of the network; empty if it has all of it
     */
    static String of(TrainingPlan plan, String coefficientsSha256, Optional<String> lackOfDl4j) {
        NetworkProperties properties = new NetworkProperties();
        properties.put("format", FORMAT);
        properties.put("name", plan.name());
        properties.put("input", plan.data().image());
        List<String> classes = plan.data().classes();
        properties.put("classes", classes.size());
        for (int i = 0; i < classes.size(); i++) {
            properties.put("class." + i, classes.get(i));
        }
        List<String> layers = plan.layers().stream()
                .map(planned -> LayerText.of(planned.layer()))
                .flatMap(Optional::stream)
                .toList();
        properties.put("layers", layers.size());
        for (int i = 0; i < layers.size(); i++) {
            properties.put("layer." + i, layers.get(i));
        }
        properties.put("parameters", plan.parameters());
        properties.put("coefficients.sha256", coefficientsSha256);
        lackOfDl4j.ifPresent(lack -> properties.put("dl4j", "no DL4J form: " + lack));
        return properties.text.toString();
    }

    private void put(String key, Object value) {
        text.append(key).append('=').append(escape(value.toString())).append('\n');
    }

    /** A property's value in ASCII, whatever is in it. */
    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean leadingBlank = i == 0 && c == ' ';
            if (c < ' ' || c > '~' || leadingBlank) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else if (c == '\\') {
                escaped.append("\\\\");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
