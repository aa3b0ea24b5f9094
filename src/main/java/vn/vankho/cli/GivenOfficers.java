package vn.vankho.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Officers that data for a draft name: `[{"name": "…", "title": "Chủ tịch"}]`. The first one who
/// leads, else the first one, signs.
final class GivenOfficers {

    private GivenOfficers() {}

    /// The fields of the signature; empty if nobody is named.
    static Map<String, Object> signature(@Nullable Object officers, Map<String, Object> values) {
        Map<?, ?> signer = null;
        if (officers instanceof List<?> list) {
            for (var one : list) {
                if (one instanceof Map<?, ?> map && text(map, "name") != null) {
                    boolean leads = "CHỦ TỊCH".equals(title(map));
                    signer = signer == null || leads ? map : signer;
                }
            }
        }
        if (signer == null) {
            return Map.of();
        }
        var fields = new LinkedHashMap<String, Object>();
        var title = title(signer);
        var onBehalf = "TM. " + collective(values);
        fields.put(
                "quyền hạn",
                title.startsWith("PHÓ CHỦ TỊCH") ? onBehalf + "\nKT. CHỦ TỊCH" : onBehalf);
        fields.put("chức vụ", List.of(title.isEmpty() ? "[CHỨC VỤ]" : title));
        fields.put("người ký", String.valueOf(text(signer, "name")));
        return fields;
    }

    private static String collective(Map<String, Object> values) {
        return values.get("tên cơ quan") instanceof List<?> lines
                        && !lines.isEmpty()
                        && !lines.getFirst().toString().startsWith("[")
                ? lines.getFirst().toString().toUpperCase(Locale.ROOT)
                : "ỦY BAN NHÂN DÂN";
    }

    private static String title(Map<?, ?> officer) {
        var title = text(officer, "title");
        return title == null ? "" : title.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
