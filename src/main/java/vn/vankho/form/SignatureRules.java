package vn.vankho.form;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;

/// By what authority a document is signed, and by whom.
final class SignatureRules {

    private static final Pattern CODE = Pattern.compile("(?:TM|Q|KT|TL|TUQ)\\. (?=\\S).*");
    private static final Pattern ACADEMIC =
            Pattern.compile(
                    "(?:(?:ThS|Th\\.S|TS|PGS|GS|TSKH|BS|KS|CN|NGƯT|NGND|TTƯT)\\.?[\\s,]|Nhà"
                            + " giáo|Thầy thuốc).*");
    private static final Pattern HEAD_OF_COMMITTEE = Pattern.compile("(?:PHÓ )?CHỦ TỊCH.*");

    private static final Set<DocumentType> TWO_SIGN =
            Set.of(
                    DocumentType.MINUTES,
                    DocumentType.CONTRACT,
                    DocumentType.MEMORANDUM,
                    DocumentType.AGREEMENT);

    static final List<FormRule> ALL =
            List.of(
                    rule("S01", SignatureRules::signed),
                    rule("S02", SignatureRules::code),
                    rule("S03", SignatureRules::office),
                    rule("S06", SignatureRules::plainName));

    private SignatureRules() {}

    private static FormRule rule(String code, Function<Sheet, List<Breach>> check) {
        return new FormRule(code, Severity.E, "PL1/P1/II.7", "Chữ ký", check);
    }

    // Of papers that two sides sign, either may have been read as the signer.
    private static List<Breach> signed(Sheet sheet) {
        boolean bilateral = sheet.type().filter(TWO_SIGN::contains).isPresent();
        if (bilateral || !HeadRules.isPresent(sheet) || sheet.recipientsStart() < 0) {
            return List.of();
        }
        boolean title = isThere(sheet, FieldName.SIGNER_TITLE);
        boolean name = isThere(sheet, FieldName.SIGNER_NAME);
        return title && name
                ? List.of()
                : List.of(
                        new Breach(
                                sheet.pageAt(sheet.recipientsStart()),
                                "",
                                title ? "Họ và tên" : "Chức vụ, họ và tên",
                                title
                                        ? "Không thấy họ tên người ký."
                                        : "Không thấy chức vụ, họ tên người ký."));
    }

    private static boolean isThere(Sheet sheet, FieldName name) {
        return sheet.field(name).state() != Field.State.ABSENT;
    }

    private static List<String> authorities(Sheet sheet) {
        var value = sheet.value(FieldName.AUTHORITY);
        return value == null ? List.of() : Arrays.asList(value.split("; "));
    }

    private static List<Breach> code(Sheet sheet) {
        return authorities(sheet).stream()
                .filter(authority -> !CODE.matcher(authority).matches())
                .map(
                        authority ->
                                breach(
                                        sheet,
                                        authority,
                                        authority
                                                .replaceFirst("^T/?([MLU])\\.?\\h*", "T$1. ")
                                                .replaceFirst("^K/?T\\.?\\h*", "KT. "),
                                        "Quyền hạn ghi TM., Q., KT., TL. hoặc TUQ., có dấu chấm."))
                .toList();
    }

    private static List<Breach> office(Sheet sheet) {
        var authorities = authorities(sheet);
        var title = sheet.value(FieldName.SIGNER_TITLE);
        if (authorities.isEmpty() || title == null) {
            return List.of();
        }
        var last = authorities.getLast();
        if (last.matches("K/?T\\b.*") && !title.startsWith("PHÓ") && !title.startsWith("Q. ")) {
            return List.of(
                    breach(
                            sheet,
                            last + " / " + title,
                            "PHÓ …",
                            "Sau KT. là chức vụ của cấp phó."));
        }
        boolean byOrder = last.matches("(?:TL|TUQ|T/L)\\b.*CHỦ TỊCH.*");
        return byOrder && HEAD_OF_COMMITTEE.matcher(title).matches()
                ? List.of(
                        breach(
                                sheet,
                                last + " / " + title,
                                "",
                                "Sau TL. và TUQ. là chức vụ của người đứng đầu đơn vị."))
                : List.of();
    }

    private static List<Breach> plainName(Sheet sheet) {
        var printed = sheet.printedBefore(FieldName.SIGNER_NAME);
        return ACADEMIC.matcher(printed).matches()
                ? List.of(
                        new Breach(
                                sheet.page(FieldName.SIGNER_NAME),
                                printed,
                                String.valueOf(sheet.value(FieldName.SIGNER_NAME)),
                                "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu."))
                : List.of();
    }

    private static Breach breach(Sheet sheet, String found, String expected, String message) {
        return new Breach(sheet.page(FieldName.AUTHORITY), found, expected, message);
    }
}
