package vn.vankho.search;

import vn.vankho.home.Refusal;

/// A search could not be kept; the sentence says why.
public final class SearchNotSaved extends Refusal {

    SearchNotSaved(String sentence) {
        super(sentence);
    }
}
