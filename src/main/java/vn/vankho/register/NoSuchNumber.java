package vn.vankho.register;

import vn.vankho.home.Refusal;

/// The book has no such number.
public final class NoSuchNumber extends Refusal {

    NoSuchNumber(int year, int number) {
        super("Sổ văn bản đi năm %d không có số %02d.".formatted(year, number));
    }
}
