package vn.vankho.register;

import vn.vankho.home.Refusal;

/// A number is struck out only with a reason.
public final class ReasonMissing extends Refusal {

    ReasonMissing() {
        super("Hãy ghi lý do gạch số.");
    }
}
