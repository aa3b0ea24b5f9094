package vn.vankho.drafting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vankho.document.DocumentType;
import vn.vankho.drafting.Templates.Template;
import vn.vankho.office.Letterhead;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;

/// What a new draft knows from the start, because the office's own data say it: head, place,
/// symbol and signature.
@Component
class DraftHead {

    /// The fields that are known from the office, in [FieldPath#word] form.
    static final Set<String> FIELDS =
            Stream.of(
                            "cơ quan chủ quản",
                            "tên cơ quan",
                            "ký hiệu",
                            "địa danh",
                            "năm ban hành",
                            "thẩm quyền",
                            "lưu",
                            "quyền hạn",
                            "chức vụ",
                            "người ký")
                    .map(FieldPath::word)
                    .collect(Collectors.toUnmodifiableSet());

    private final Office office;
    private final Clock clock;

    DraftHead(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    static boolean holds(Entry entry) {
        return FIELDS.contains(entry.path());
    }

    /// The data that a draft of this template begins with.
    Map<String, Object> of(Template template) {
        var today = LocalDate.now(clock.withZone(ZoneId.systemDefault()));
        var known =
                office.letterhead(today).map(head -> known(head, template, today)).orElse(Map.of());
        var asked = template.fields().stream().map(field -> FieldPath.word(field.name())).toList();
        return known.entrySet().stream()
                .filter(entry -> asked.contains(FieldPath.word(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Object> known(Letterhead head, Template template, LocalDate today) {
        var known = new LinkedHashMap<String, Object>();
        if (head.superiorLine() != null) {
            known.put("cơ quan chủ quản", head.superiorLine());
        }
        known.put("tên cơ quan", head.headLines());
        known.put("ký hiệu", symbol(head, template));
        known.put("địa danh", head.place());
        known.put("năm ban hành", String.valueOf(today.getYear()));
        known.put("thẩm quyền", String.join(" ", head.headLines()));
        known.put("lưu", "VT");
        known.putAll(signature(head));
        return known;
    }

    /// Such as `BC-UBND`; a letter has no code and names the unit that writes it: `UBND-VP`.
    private static String symbol(Letterhead head, Template template) {
        var code = DocumentType.ofName(template.title()).flatMap(DocumentType::code);
        var unit = head.units().stream().map(OwnOffice.Unit::code).findFirst().orElse("VP");
        return code.map(type -> type + "-" + head.code()).orElse(head.code() + "-" + unit);
    }

    /// The first line says in whose name; what is under it, down to the name, says as what.
    private static Map<String, Object> signature(Letterhead head) {
        if (head.signerTitle() == null || head.signerName() == null) {
            return Map.of();
        }
        var lines =
                Stream.concat(head.authority().stream(), Stream.of(head.signerTitle())).toList();
        boolean onBehalf = lines.size() > 1;
        return Map.of(
                "quyền hạn", onBehalf ? lines.getFirst() : "",
                "chức vụ", onBehalf ? lines.subList(1, lines.size()) : List.copyOf(lines),
                "người ký", head.signerName());
    }
}
