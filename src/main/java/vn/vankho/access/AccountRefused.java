package vn.vankho.access;

import vn.vankho.home.Refusal;

/// An account cannot be made or changed as asked.
public final class AccountRefused extends Refusal {

    AccountRefused(String sentence) {
        super(sentence);
    }
}
