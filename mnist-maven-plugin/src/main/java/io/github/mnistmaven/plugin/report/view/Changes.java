package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.settings.PlanSettings;
import io.github.mnistmaven.language.settings.SettingsDifference;
import io.github.mnistmaven.plugin.text.Counts;
import java.util.List;
import java.util.Optional;

/**
 * What was set for a run, and what of it differs from the baseline.
 *
 * @param summary how much differs, in words
 * @param baseline the baseline's name; empty if there is none to compare with
 * @param changed the settings that differ
 * @param all every setting of the run, and nothing before it
 */
public record Changes(String summary, String baseline, List<Row> changed, List<Row> all) {
    private static final String NOTHING = "–";

    /** A setting: its key, its value in the baseline, and its value in this run. */
    public record Row(String key, String before, String after) {}

    static Changes of(RunRecord record, Optional<RunRecord> baseline) {
        List<Row> all = PlanSettings.of(record.plan()).entrySet().stream()
                .map(setting -> new Row(setting.getKey(), "", setting.getValue()))
                .toList();
        if (baseline.isEmpty()) {
            return new Changes("There is no baseline that this run could be compared with.", "", List.of(), all);
        }
        String name = baseline.get().name();
        if (name.equals(record.name())) {
            return new Changes("This is the baseline that other runs are compared with.", "", List.of(), all);
        }
        List<Row> changed = changed(baseline.get().plan(), record.plan());
        String summary = changed.isEmpty()
                ? "Every setting is that of " + name + "."
                : Counts.of(changed.size(), "setting") + (changed.size() == 1 ? " differs" : " differ") + " from "
                        + name + ".";
        return new Changes(summary, name, changed, all);
    }

    private static List<Row> changed(TrainingPlan baseline, TrainingPlan plan) {
        return SettingsDifference.between(baseline, plan).stream()
                .map(change -> new Row(
                        change.key(),
                        change.before().orElse(NOTHING),
                        change.after().orElse(NOTHING)))
                .toList();
    }
}
