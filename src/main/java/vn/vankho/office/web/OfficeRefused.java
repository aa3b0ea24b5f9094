package vn.vankho.office.web;

import vn.vankho.home.Refusal;

/// The office's data cannot be kept as typed.
final class OfficeRefused extends Refusal {

    OfficeRefused(String sentence) {
        super(sentence);
    }

    OfficeRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
