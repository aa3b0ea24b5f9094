package vn.vankho.register;

import vn.vankho.home.Refusal;

/// Numbers of the year were given here, so the book cannot go on from paper any more.
public final class BookAlreadyBegun extends Refusal {

    BookAlreadyBegun(int year) {
        super(
                "Sổ văn bản đi năm %d đã có số cấp trên máy, không thể nối tiếp sổ giấy nữa."
                        .formatted(year));
    }
}
