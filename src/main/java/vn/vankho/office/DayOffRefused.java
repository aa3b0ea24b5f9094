package vn.vankho.office;

import vn.vankho.home.Refusal;

/// A day off cannot be written down.
public final class DayOffRefused extends Refusal {

    DayOffRefused(String sentence) {
        super(sentence);
    }
}
