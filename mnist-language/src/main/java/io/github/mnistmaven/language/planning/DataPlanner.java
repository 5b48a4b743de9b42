package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Groups;
import io.github.mnistmaven.experiment.model.Data;
import io.github.mnistmaven.experiment.model.Data.HoldOut;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import java.util.Optional;

/** Counts the images that are trained, validated and tested on. */
final class DataPlanner {
    private final Data data;
    private final DatasetFacts facts;
    private final Origins origins;
    private final Problems problems;

    DataPlanner(Data data, DatasetFacts facts, Origins origins, Problems problems) {
        this.data = data;
        this.facts = facts;
        this.origins = origins;
        this.problems = problems;
    }

    /** The counts; they make sense if no problem was found. */
    DataPlan plan() {
        checkClasses();
        int available = checkedLimit();
        if (data.validation() instanceof HoldOut && facts.validationImages() > 0) {
            checkEnough(available);
            return plan(available, facts.validationImages(), ValidationSet.OWN);
        }
        if (data.validation() instanceof HoldOut holdOut) {
            checkSplit(available, holdOut);
            int held = facts.groups()
                    .map(groups -> ofGroups(groups, available, holdOut))
                    .orElse(holdOut.of(available));
            return plan(available - held, held, ValidationSet.HELD_OUT);
        }
        checkEnough(available);
        return plan(available, facts.testImages(), ValidationSet.TEST);
    }

    /**
     * As many images as whole groups have; of a part of the training set, as many as leave no image out that is to be
     * used.
     */
    private int ofGroups(Groups groups, int available, HoldOut holdOut) {
        long wanted = holdOut.of(available);
        int held = groups.nearest((int) (wanted * groups.images() / Math.max(1, available)));
        if (held == 0) {
            problems.add(
                    origins.of("data.dataset"),
                    "no group of training images of " + source() + " can be held out to validate on: each has all"
                            + " images of some class; add pictures of other groups, or validate on a set of its own");
        }
        return (int) Math.max(Math.min(wanted, held), (long) available - (groups.images() - held));
    }

    private DataPlan plan(int training, int validation, ValidationSet validationSet) {
        return new DataPlan(
                data.dataset(),
                facts.image(),
                facts.classes(),
                training,
                validation,
                validationSet,
                facts.testImages(),
                data.limit(),
                data.normalization(),
                Optional.empty());
    }

    private void checkClasses() {
        int classes = facts.classes().size();
        if (classes > DatasetFacts.MOST_CLASSES) {
            problems.add(
                    origins.of("data.dataset"),
                    source() + " has " + classes + " classes, more than " + DatasetFacts.MOST_CLASSES
                            + "; leave some out or put them together");
        }
    }

    private String source() {
        return data.dataset().name();
    }

    private int checkedLimit() {
        int limit = data.limit().orElse(facts.trainingImages());
        if (limit > facts.trainingImages()) {
            problems.add(
                    origins.of("data.limit"),
                    "data.limit is " + limit + ", but the training set of " + source() + " has "
                            + facts.trainingImages() + " images; lower it or leave it out");
        }
        return Math.min(limit, facts.trainingImages());
    }

    private void checkEnough(int available) {
        int classes = facts.classes().size();
        if (available < classes) {
            problems.add(
                    origins.of("data.limit"),
                    available + " training images of " + source() + " are too few for its " + classes
                            + " classes; use at least " + classes);
        }
    }

    private void checkSplit(int available, HoldOut validation) {
        int classes = facts.classes().size();
        int held = validation.of(available);
        int most = available - classes;
        if (most < 1) {
            problems.add(
                    origins.of("data.limit"),
                    available + " training images of " + source() + " are too few for its " + classes
                            + " classes and a validation set; use at least " + (classes + 1));
        } else if (held > most) {
            problems.add(
                    origins.of("data.validation"),
                    "data.validation holds out " + held + " of " + available + " training images" + ofLimit()
                            + ", but at least one for each of the " + classes
                            + " classes must be left; hold out at most "
                            + most);
        } else if (held < 1) {
            double fraction = validation.fraction().orElseThrow();
            problems.add(
                    origins.of("data.validation"),
                    "data.validation holds out none of " + available + " training images" + ofLimit() + ", "
                            + Numbers.text(fraction)
                            + " of them is less than half an image; use a larger fraction");
        }
    }

    private String ofLimit() {
        return data.limit().isPresent() ? " (data.limit)" : "";
    }
}
