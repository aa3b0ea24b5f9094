package vn.vankho.register;

import vn.vankho.home.Refusal;

/// The number was struck out: nothing can be done with it any more.
public final class NumberStruckOut extends Refusal {

    NumberStruckOut(OutgoingRegister.Entry entry) {
        super("Số %s đã bị gạch: %s.".formatted(entry.printed(), entry.struckOutBecause()));
    }
}
