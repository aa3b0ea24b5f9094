package vn.vankho.register;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Fold;

/// What two lines have in common when they speak of one document: number, symbol and issuer, each
/// in whatever way it was typed (Nghị định 30/2020, Phụ lục VI, III.1h).
final class DuplicateKey {

    private DuplicateKey() {}

    /// `015`, `BC-UBND` and `15`, `bc - ubnd` are one; null where one of both is not known.
    static @Nullable String ofNumber(@Nullable String number, @Nullable String symbol) {
        if (number == null || symbol == null) {
            return null;
        }
        var digits = number.strip().replaceFirst("^0{1,10}(?=\\d)", "");
        var letters = symbol.replace('\u00d0', 'Đ').replaceAll("\\s+", "");
        return (digits + "/" + letters).toLowerCase(Locale.ROOT);
    }

    /// `UBND tỉnh Thái Nguyên` and `Uỷ ban nhân dân tỉnh Thái Nguyên` are one.
    static String ofAuthor(String author) {
        var words = Fold.unmarked(author).replaceAll("[^a-z0-9]+", " ").strip();
        return " %s "
                .formatted(words)
                .replace(" ubnd ", " uy ban nhan dan ")
                .replace(" hdnd ", " hoi dong nhan dan ")
                .replace(" ubmttq ", " uy ban mat tran to quoc ")
                .strip();
    }
}
