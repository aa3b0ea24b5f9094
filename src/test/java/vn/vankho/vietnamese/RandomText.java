package vn.vankho.vietnamese;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Random text for tests; the seed is printed, so that a failure can be repeated.
final class RandomText {

    private static final List<String> PIECES =
            List.of(
                    "ư", "ơ", "ế", "ộ", "Đ", "đ", "ð", "Ð", "a", "y", "qu", "gi", "ng", "h", "c",
                    "\u0301", "\u0323", "\u0302", "\u031B", "\u00AD", "\u200B", "\uFEFF", "\u00A0",
                    " ", "\n", "\t", "\f", "\r", "\u0000", "-", "/", ".", ",", "1", "12", "2023",
                    "tháng", "ngày", "UBND", "QĐ", "BC", "\uD800", "\uDC00", "😀", "ß", "µ", "İ",
                    "ſ");

    private RandomText() {}

    static void anything(Consumer<String> check) {
        run(PIECES, "", check);
    }

    static void syllables(Consumer<String> check) {
        run(
                List.of(
                        ("ủy ban nhân dân xã, đường thủy lợi; phương hướng nhiệm vụ kết quả đạt"
                                        + " được thưởng quỹ quyết khuỷu ngoẹo nghĩa giữa giếng ỷ ỵ"
                                        + " ẵn ẫn ữ ỡ ỗ ễ ẳn ĩ ũ Bản Đảng Ơn Ưu Âu Ăn Êm Ông")
                                .split(" ")),
                " ",
                check);
    }

    private static void run(List<String> pieces, String between, Consumer<String> check) {
        long seed = System.nanoTime();
        System.out.println("random text, seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(between);
            }
            check.accept(text.toString());
        }
    }
}
