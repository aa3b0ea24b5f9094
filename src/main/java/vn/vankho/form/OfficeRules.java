package vn.vankho.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentType;
import vn.vankho.document.FieldName;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.office.Body;
import vn.vankho.office.Officer;
import vn.vankho.office.OwnOffice;

/// What only those who know the bodies and officers of the day can judge. A document of a body that
/// the office's data do not know is not judged.
final class OfficeRules {

    private static final String COMMITTEE = "Ủy ban nhân dân";

    static final List<FormRule> ALL =
            List.of(
                    rule("H10", Severity.W, "II.2a", "Cơ quan chủ quản", OfficeRules::superior),
                    rule("H11", Severity.E, "II.2a", "Tên cơ quan ban hành", OfficeRules::agency),
                    rule("N07", Severity.E, "II.3b", "Số, ký hiệu", OfficeRules::code),
                    rule("D05", Severity.E, "II.4a", "Địa danh", OfficeRules::place),
                    rule("S04", Severity.W, "II.7a", "Chữ ký", OfficeRules::collective),
                    rule("S07", Severity.E, "II.7", "Chữ ký", OfficeRules::officer));

    private OfficeRules() {}

    private static FormRule rule(
            String code,
            Severity severity,
            String article,
            String place,
            Function<Sheet, List<Breach>> check) {
        return new FormRule(code, severity, "PL1/P1/" + article, place, check);
    }

    private static List<Breach> superior(Sheet sheet) {
        return isCommittee(sheet) && sheet.value(FieldName.SUPERIOR) != null
                ? found(
                        sheet,
                        FieldName.SUPERIOR,
                        "",
                        "Trên tên Ủy ban nhân dân thường không ghi cơ quan cấp trên.")
                : List.of();
    }

    private static boolean isCommittee(Sheet sheet) {
        var issuer = sheet.value(FieldName.ISSUER);
        return issuer != null && issuer.startsWith(COMMITTEE);
    }

    private static List<Breach> agency(Sheet sheet) {
        var issuer = sheet.value(FieldName.ISSUER);
        var day = day(sheet);
        if (issuer == null || day == null || sheet.facts().isEmpty()) {
            return List.of();
        }
        var facts = sheet.facts().get();
        var gone = facts.everNamed(issuer);
        return gone.isEmpty() || gone.stream().anyMatch(body -> body.valid().includes(day))
                ? List.of()
                : found(
                        sheet,
                        FieldName.ISSUER,
                        successors(facts, gone),
                        "Vào ngày ban hành không có cơ quan mang tên này.");
    }

    private static String successors(OfficeFacts facts, List<Body> gone) {
        return gone.stream()
                .flatMap(body -> facts.successors(body).stream())
                .map(Body::issuingName)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<Breach> code(Sheet sheet) {
        var symbol = sheet.value(FieldName.SYMBOL);
        boolean named = sheet.type().flatMap(DocumentType::code).isPresent();
        if (symbol == null || !named) {
            return List.of();
        }
        return own(sheet)
                .filter(
                        own ->
                                !symbol.endsWith("-" + own.code())
                                        && !symbol.contains("-" + own.code() + "-"))
                .map(
                        own ->
                                found(
                                        sheet,
                                        FieldName.SYMBOL,
                                        own.code(),
                                        "Chữ viết tắt tên cơ quan trong ký hiệu không phải là %s."
                                                .formatted(own.code())))
                .orElse(List.of());
    }

    private static List<Breach> place(Sheet sheet) {
        var printed = sheet.value(FieldName.PLACE);
        var expected = knownPlace(sheet);
        return printed == null || expected.isEmpty() || Names.same(printed, expected.get())
                ? List.of()
                : found(
                        sheet,
                        FieldName.PLACE,
                        expected.get(),
                        "Địa danh không phải là địa danh của cơ quan ban hành.");
    }

    private static Optional<String> knownPlace(Sheet sheet) {
        return own(sheet)
                .map(OwnOffice::place)
                .or(() -> body(sheet).flatMap(body -> Optional.ofNullable(body.place())));
    }

    private static List<Breach> collective(Sheet sheet) {
        boolean ofTheCommittee = sheet.is(DocumentType.REPORT) || sheet.is(DocumentType.PLAN);
        var authority = sheet.value(FieldName.AUTHORITY);
        boolean signed = sheet.value(FieldName.SIGNER_TITLE) != null;
        boolean onBehalf = authority != null && authority.matches("(?:T/?M|TL|TUQ)\\b.*");
        return isCommittee(sheet) && ofTheCommittee && signed && !onBehalf
                ? found(
                        sheet,
                        FieldName.SIGNER_TITLE,
                        "TM. ỦY BAN NHÂN DÂN",
                        "Ủy ban nhân dân làm việc theo chế độ tập thể, người ký ghi TM. ỦY BAN NHÂN"
                                + " DÂN.")
                : List.of();
    }

    private static List<Breach> officer(Sheet sheet) {
        var name = sheet.value(FieldName.SIGNER_NAME);
        var day = day(sheet);
        if (name == null || day == null || own(sheet).isEmpty()) {
            return List.of();
        }
        var officers = sheet.facts().map(facts -> facts.officers(day)).orElse(List.of());
        var same = officers.stream().filter(each -> Names.same(each.name(), name)).toList();
        if (officers.isEmpty() || same.stream().anyMatch(each -> holds(each, sheet))) {
            return List.of();
        }
        return found(
                sheet,
                FieldName.SIGNER_NAME,
                same.stream().map(Officer::title).collect(Collectors.joining(", ")),
                same.isEmpty()
                        ? "Danh sách người có thẩm quyền vào ngày ký không có người này."
                        : "Vào ngày ký người này giữ chức vụ khác.");
    }

    private static boolean holds(Officer officer, Sheet sheet) {
        var title = sheet.value(FieldName.SIGNER_TITLE);
        return title == null
                || Names.same(officer.title(), title)
                || (officer.leads() && title.matches("Q\\. ?CHỦ TỊCH"));
    }

    private static Optional<OwnOffice> own(Sheet sheet) {
        var issuer = sheet.value(FieldName.ISSUER);
        var day = day(sheet);
        return issuer == null || day == null
                ? Optional.empty()
                : sheet.facts().flatMap(facts -> facts.own(issuer, day));
    }

    private static Optional<Body> body(Sheet sheet) {
        var issuer = sheet.value(FieldName.ISSUER);
        var day = day(sheet);
        return issuer == null || day == null
                ? Optional.empty()
                : sheet.facts().flatMap(facts -> facts.body(issuer, day));
    }

    private static @Nullable LocalDate day(Sheet sheet) {
        var issued = sheet.value(FieldName.ISSUED_DATE);
        return issued == null ? null : LocalDate.parse(issued);
    }

    private static List<Breach> found(
            Sheet sheet, FieldName name, String expected, String message) {
        return List.of(new Breach(sheet.page(name), sheet.quote(name), expected, message));
    }
}
