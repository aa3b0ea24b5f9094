package vn.vankho.form;

import java.util.Locale;
import vn.vankho.vietnamese.Fold;

/// Names of bodies, people and places, alike but for case, spaces and where a tone stands.
final class Names {

    private Names() {}

    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        return Fold.tonePlacement(name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
                .replaceFirst("^ubnd ", "ủy ban nhân dân ");
    }
}
