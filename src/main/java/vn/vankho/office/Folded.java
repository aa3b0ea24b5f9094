package vn.vankho.office;

import java.util.Locale;
import vn.vankho.vietnamese.Fold;

/// Names as they are compared: case, spaces and the two ways of placing tone marks set aside. Marks
/// themselves count: *xã Tân Hoà* is *xã Tân Hòa*, but not *xã Tân Hóa*.
final class Folded {

    private Folded() {}

    static String fold(String name) {
        return Fold.tonePlacement(name).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
