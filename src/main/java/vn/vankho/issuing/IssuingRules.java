package vn.vankho.issuing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.issuing.FollowUp.Kind;
import vn.vankho.issuing.FollowUp.Medium;
import vn.vankho.issuing.IssuingRule.Breach;
import vn.vankho.office.WorkCalendar;

/// What Nghị định 30/2020/NĐ-CP asks of issuing and copying, beside the form of the paper.
final class IssuingRules {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private static final List<IssuingRule<IssuedDocument>> DOCUMENTS =
            List.of(
                    new IssuingRule<>("G02", Severity.E, "Đ18.1", IssuingRules::late),
                    new IssuingRule<>("G06", Severity.E, "Đ18.3", IssuingRules::changed));

    private static final List<IssuingRule<Copying>> COPIES =
            List.of(new IssuingRule<>("C03", Severity.E, "Đ25", IssuingRules::electronicTwice));

    private IssuingRules() {}

    /// A copy that is made, or was.
    ///
    /// @param place the copy's own words, such as its subject
    /// @param fromElectronic whether the original is an electronic document
    record Copying(String place, Kind kind, boolean fromElectronic, Medium medium) {}

    static List<Finding> check(IssuedDocument document) {
        return DOCUMENTS.stream().flatMap(rule -> rule.finding(document).stream()).toList();
    }

    static List<Finding> check(Copying copy) {
        return COPIES.stream().flatMap(rule -> rule.finding(copy).stream()).toList();
    }

    /// The last day on which it may go out.
    static LocalDate deadline(LocalDate signedOn, boolean urgent, WorkCalendar calendar) {
        return urgent ? signedOn : calendar.after(signedOn);
    }

    private static Optional<Breach> late(IssuedDocument document) {
        if (document.signedOn() == null) {
            return Optional.empty();
        }
        var last = deadline(document.signedOn(), document.urgent(), document.calendar());
        var out = document.issuedOn();
        var judged = out == null ? document.today() : out;
        return judged.isAfter(last)
                ? Optional.of(
                        new Breach(
                                document.printed(),
                                out == null ? "chưa phát hành" : DAY.format(out),
                                "chậm nhất " + DAY.format(last),
                                "Ký ngày %s, %s; %s phải phát hành chậm nhất ngày %s."
                                        .formatted(
                                                DAY.format(document.signedOn()),
                                                out == null
                                                        ? "đến nay chưa phát hành"
                                                        : "phát hành ngày " + DAY.format(out),
                                                document.urgent() ? "văn bản khẩn" : "văn bản",
                                                DAY.format(last))))
                : Optional.empty();
    }

    private static Optional<Breach> changed(IssuedDocument document) {
        var issued = document.issuedSha256();
        var present = document.presentSha256();
        return issued == null || present == null || issued.equals(present)
                ? Optional.empty()
                : Optional.of(
                        new Breach(
                                document.printed(),
                                present.isEmpty() ? "không còn tệp" : present,
                                issued,
                                "Tệp trong kho không còn đúng như lúc phát hành. Văn bản đã phát hành chỉ được sửa bằng văn bản khác hoặc công văn đính chính."));
    }

    private static Optional<Breach> electronicTwice(Copying copy) {
        boolean refused =
                copy.fromElectronic()
                        && copy.medium() == Medium.ELECTRONIC
                        && (copy.kind() == Kind.TRUE_COPY || copy.kind() == Kind.COPY_OF_COPY);
        return refused
                ? Optional.of(
                        new Breach(
                                copy.place(),
                                "bản điện tử sang bản điện tử",
                                "gửi lại chính văn bản điện tử",
                                "Không %s từ văn bản điện tử sang văn bản điện tử; hãy gửi lại chính văn bản điện tử đó."
                                        .formatted(copy.kind().label().toLowerCase(Locale.ROOT))))
                : Optional.empty();
    }
}
