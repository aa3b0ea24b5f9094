package vn.vankho.drafting.mending;

import vn.vankho.home.Refusal;

/// A file that cannot be checked or mended; the sentence says why.
public final class CannotMend extends Refusal {

    CannotMend(String sentence) {
        super(sentence);
    }
}
