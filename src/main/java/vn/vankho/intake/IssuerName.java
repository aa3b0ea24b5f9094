package vn.vankho.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Fold;

/// Names of issuers as papers cite each other: *UBND xã Suối Mây*, *Ủy ban nhân dân xã Suối Mây*,
/// and *UBND xã* among neighbours are the same body as far as the words tell.
final class IssuerName {

    private IssuerName() {}

    /// Whether both may be one body; true where either is not known.
    static boolean mayBeOne(@Nullable String a, @Nullable String b) {
        if (a == null || b == null || a.isBlank() || b.isBlank()) {
            return true;
        }
        var first = key(a);
        var second = key(b);
        return first.startsWith(second) || second.startsWith(first);
    }

    private static String key(String name) {
        return Fold.tonePlacement(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^ubnd\\b", "ủy ban nhân dân")
                .replaceFirst("^hđnd\\b", "hội đồng nhân dân");
    }
}
