package vn.vankho.web;

import vn.vankho.home.Refusal;

/// The office cannot be set up with what was typed.
final class SetUpRefused extends Refusal {

    SetUpRefused(String sentence) {
        super(sentence);
    }
}
