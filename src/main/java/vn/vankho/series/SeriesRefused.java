package vn.vankho.series;

import vn.vankho.home.Refusal;

/// What was asked of a series cannot be done; the message says why.
public final class SeriesRefused extends Refusal {

    SeriesRefused(String sentence) {
        super(sentence);
    }
}
