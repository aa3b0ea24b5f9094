package vn.vankho.drafting.web;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Names fields in a form as templates compare them: case, marks and spaces do not matter.
final class FieldPath {

    private FieldPath() {}

    /// A word that can stand in a path: `Số, ký hiệu` is `so-kyhieu`.
    static String word(String name) {
        var bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return bare.toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[\\s\\u00A0_]+", "")
                .replaceAll("[^a-z0-9]+", "-");
    }

    static String join(String before, String name) {
        return before.isEmpty() ? name : before + "/" + name;
    }

    /// What the data hold for a field, under whatever spelling.
    static Optional<Object> find(Map<?, ?> data, String name) {
        var word = word(name);
        return data.entrySet().stream()
                .filter(entry -> word(String.valueOf(entry.getKey())).equals(word))
                .findFirst()
                .flatMap(entry -> Optional.ofNullable((Object) entry.getValue()));
    }
}
