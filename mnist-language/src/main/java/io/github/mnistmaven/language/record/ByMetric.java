package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Values by metrics of finished runs. Those of a metric that only a later version knows are passed over.
 *
 * @param noun what there is of each metric: {@code numbers}
 * @param type the type of the value of a metric
 */
record ByMetric<V>(String noun, Function<Metric, Type<V>> type) implements Type<Map<Metric, V>> {

    @Override
    public String expectation() {
        return noun + " by metrics";
    }

    @Override
    public Optional<Map<Metric, V>> read(YamlValue value, Scope scope) {
        if (!(value instanceof YamlValue.Mapping mapping)) {
            return scope.mismatch(value, expectation(), "");
        }
        Map<Metric, V> read = new LinkedHashMap<>();
        boolean sound = true;
        for (Metric metric : Metric.ofRun()) {
            Optional<YamlValue> written = mapping.find(metric.keyword()).map(YamlValue.Entry::value);
            if (written.isPresent()) {
                Optional<V> one = type.apply(metric).read(written.get(), scope.key(metric.keyword(), written.get()));
                one.ifPresent(given -> read.put(metric, given));
                sound &= one.isPresent();
            }
        }
        return sound ? Optional.of(read) : Optional.empty();
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        Map<String, JsonSchema> properties = new LinkedHashMap<>();
        for (Metric metric : Metric.ofRun()) {
            properties.put(
                    metric.keyword(), type.apply(metric).schema(context).with("description", metric.description()));
        }
        return JsonSchema.type("object").with("properties", properties);
    }

    @Override
    public YamlValue write(Map<Metric, V> value) {
        Map<String, YamlValue> entries = new LinkedHashMap<>();
        value.forEach((metric, one) ->
                entries.put(metric.keyword(), type.apply(metric).write(one)));
        return YamlValue.mapping(entries);
    }
}
