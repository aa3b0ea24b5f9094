package vn.vankho.drafting.comparison;

import vn.vankho.home.Refusal;

/// One of the two texts is longer than any report.
public final class TooLongToCompare extends Refusal {

    TooLongToCompare() {
        super("Văn bản quá dài (trên 6.000 đoạn) nên không so sánh từng đoạn được.");
    }
}
