package vn.vankho.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vankho.issuing.ReviewStep.Kind;
import vn.vankho.issuing.ReviewStep.Place;

class ReviewStateTest {

    private static ReviewStep step(Kind kind, int version) {
        return new ReviewStep(1, Instant.EPOCH, "Lan", kind, version, Place.WHOLE, "");
    }

    @Test
    void isADraftUntilItIsHandedIn() {
        assertThat(ReviewState.of(List.of(step(Kind.COMMENTED, 1)), 1)).isEqualTo(ReviewState.NONE);
    }

    @Test
    void mayBeNumberedOnlyAsItWasApproved() {
        var steps = List.of(step(Kind.SUBMITTED, 3), step(Kind.APPROVED, 3));
        assertThat(ReviewState.of(steps, 3).mayBeNumbered()).isTrue();
        assertThat(ReviewState.of(steps, 4)).isEqualTo(ReviewState.CHANGED_SINCE);
        assertThat(ReviewState.of(steps, 4).mayBeNumbered()).isFalse();
    }

    @Test
    void isReturnedUntilItIsHandedInAgain() {
        var returned = List.of(step(Kind.SUBMITTED, 3), step(Kind.RETURNED, 3));
        assertThat(ReviewState.of(returned, 3).mayBeNumbered()).isFalse();
        var again = List.of(returned.get(0), returned.get(1), step(Kind.SUBMITTED, 5));
        assertThat(ReviewState.of(again, 5)).isEqualTo(ReviewState.SUBMITTED);
    }
}
