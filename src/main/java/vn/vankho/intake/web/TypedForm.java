package vn.vankho.intake.web;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import vn.vankho.document.FieldName;
import vn.vankho.intake.ConfirmEntry;

/// The form by which a document is confirmed, as it came.
///
/// @param unread fields that the person cannot read either
/// @param seen remarks that stood on the page
/// @param correcting whether the person came from the document, not from the queue
record TypedForm(
        String token,
        Map<FieldName, String> values,
        Set<FieldName> unread,
        Set<String> seen,
        boolean correcting) {

    private static final String FIELD = "truong.";

    static TypedForm of(MultiValueMap<String, String> form) {
        var values = new EnumMap<FieldName, String>(FieldName.class);
        for (var name : FieldName.values()) {
            var typed = form.getFirst(FIELD + name.name());
            if (typed != null) {
                values.put(name, typed);
            }
        }
        var token = form.getFirst("phien-ban");
        return new TypedForm(
                token == null ? "" : token,
                values,
                names(form.getOrDefault("chua-doc-duoc", List.of())),
                new HashSet<>(form.getOrDefault("da-xem", List.of())),
                form.containsKey("sua"));
    }

    private static Set<FieldName> names(List<String> names) {
        var known =
                List.of(FieldName.values()).stream()
                        .map(FieldName::name)
                        .collect(Collectors.toSet());
        return names.stream()
                .filter(known::contains)
                .map(FieldName::valueOf)
                .collect(Collectors.toSet());
    }

    String value(FieldName name) {
        return values.getOrDefault(name, "").strip();
    }

    ConfirmEntry entry() {
        return new ConfirmEntry(token, values, unread, seen);
    }
}
