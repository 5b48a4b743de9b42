package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.ClassCounts;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.protocol.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressReporterTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 100);
    private final List<Event> events = new ArrayList<>();
    private final ProgressReporter reporter = new ProgressReporter(events::add, nanos::get);
    private final RunningMetrics metrics = new RunningMetrics();

    @Test
    void tellsMeansAtMostFiveTimesASecond() {
        add(3, 1);
        report(199);
        report(1);
        add(1, 3);
        report(199);
        report(2);

        assertThat(events)
                .containsExactly(new Event.Progress(2, 4, 100, 0.75, 0.25), new Event.Progress(2, 8, 100, 0.5, 0.5));
    }

    private void add(double loss, double right) {
        metrics.add(new BatchMetrics(
                4, Map.of(ImageMetric.LOSS, loss, ImageMetric.ACCURACY, right), new ClassCounts(List.of())));
    }

    private void report(long milliseconds) {
        nanos.addAndGet(milliseconds * 1_000_000);
        reporter.report(2, metrics, 100);
    }
}
