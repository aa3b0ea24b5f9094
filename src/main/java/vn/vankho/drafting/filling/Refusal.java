package vn.vankho.drafting.filling;

import vn.vankho.drafting.Problem;

/// A template that is not opened at all: too large, harmful, or no .docx.
final class Refusal extends RuntimeException {

    private final transient Problem problem;

    Refusal(String place, String message) {
        super(message);
        this.problem = new Problem(place, message, null);
    }

    Problem problem() {
        return problem;
    }
}
