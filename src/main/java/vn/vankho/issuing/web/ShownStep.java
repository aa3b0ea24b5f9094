package vn.vankho.issuing.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import vn.vankho.issuing.ReviewStep;

/// A step of the approval in a list.
record ShownStep(ReviewStep step, ZonedDateTime at) {

    static ShownStep of(ReviewStep step) {
        return new ShownStep(step, step.at().atZone(ZoneId.systemDefault()));
    }

    public String look() {
        return switch (step.kind()) {
            case SUBMITTED -> "wait";
            case COMMENTED -> "warn";
            case RETURNED -> "bad";
            case APPROVED -> "good";
        };
    }
}
