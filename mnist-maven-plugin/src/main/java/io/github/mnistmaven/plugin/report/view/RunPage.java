package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.report.text.EmbeddedJson;
import java.util.List;
import java.util.Optional;

/**
 * The page of one run: a view model per section, every number written out.
 *
 * @param headline what came out
 * @param checks the limits
 * @param findings what the figures say
 * @param curves the learning curves
 * @param changes what was set for this run
 * @param confusion what was taken for what
 * @param classes how well each class is recognised
 * @param ink whether images are shown as ink on paper
 * @param mistakes misclassified test images, the most confident first
 * @param furtherMistakes those that follow, which not everybody wants to see
 * @param labelIssues labels that are probably wrong; none of it if nobody looked
 * @param samples some test images of every class
 * @param confidence whether the model is as sure as it is right
 * @param selective when to ask a human; none of it if nothing of it was recorded
 * @param model the network and the run's files
 * @param data what was learnt from
 * @param times where the time went
 * @param epochCosts what each epoch took
 * @param origin where the model comes from
 * @param record the record as JSON for the page's script element, which is read back when a report is all there is of a
 *     run; without the place of the data, which tells nothing elsewhere
 */
public record RunPage(
        Headline headline,
        Checks checks,
        List<Finding> findings,
        LearningCurves curves,
        Changes changes,
        Confusion confusion,
        ClassTable classes,
        boolean ink,
        List<TestImage> mistakes,
        List<TestImage> furtherMistakes,
        List<LabelIssueList> labelIssues,
        List<TestImage> samples,
        Confidence confidence,
        List<SelectiveView> selective,
        Model model,
        DataView data,
        TimeTable times,
        EpochCosts epochCosts,
        Origin origin,
        String record) {

    /**
     * The page of a finished run.
     *
     * @param experiment the effective experiment, as YAML
     * @param baseline the run to compare with, which may be this one; empty if there is none
     * @param exports the files that hold its model
     * @param files the run's other files
     */
    public static RunPage of(
            RunRecord record,
            String experiment,
            Optional<RunRecord> baseline,
            ModelFileTable exports,
            List<FileLink> files) {
        Optional<Difference> difference = Difference.of(record, baseline);
        List<TestImage> mistakes = TestImage.of(record.mistakes(), record.tested());
        int worst = Math.min(TestImage.WORST_MISTAKES, mistakes.size());
        return new RunPage(
                Headline.of(record, difference),
                Checks.of(record),
                Finding.of(record, difference),
                LearningCurves.of(record, baseline),
                Changes.of(record, baseline),
                Confusion.of(record),
                ClassTable.of(record),
                record.plan().data().showsInk(),
                mistakes.subList(0, worst),
                mistakes.subList(worst, mistakes.size()),
                LabelIssueList.of(record),
                TestImage.of(record.samples(), record.tested()),
                Confidence.of(record),
                SelectiveView.of(record),
                Model.of(record, exports, files),
                DataView.of(record),
                TimeTable.of(record.phases()),
                EpochCosts.of(record),
                Origin.of(record, experiment),
                EmbeddedJson.of(record));
    }
}
