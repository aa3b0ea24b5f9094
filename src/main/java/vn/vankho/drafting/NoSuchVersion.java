package vn.vankho.drafting;

import vn.vankho.home.Refusal;

/// The draft has no kept state of that number.
public final class NoSuchVersion extends Refusal {

    NoSuchVersion(int number) {
        super("Dự thảo không có bản lưu thứ %d.".formatted(number));
    }
}
