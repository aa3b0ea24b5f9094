package vn.vankho.signature;

import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.signature.FileSignatures.SignerKind;
import vn.vankho.signature.SignatureReport.Judged;
import vn.vankho.signature.SignatureRule.Breach;

/// What Nghị định 30/2020/NĐ-CP asks of the signatures on an electronic document. A file without
/// any signature is none: a paper that was signed by hand and scanned.
public final class SignatureRules {

    private static final List<SignatureRule> ALL =
            List.of(
                    new SignatureRule("S08", Severity.E, "Đ5.1", SignatureRules::two),
                    new SignatureRule("S10", Severity.E, "Đ14, Đ32.2", SignatureRules::order));

    private SignatureRules() {}

    /// The breaches in a file; none where it bears no signature.
    public static List<Finding> check(SignatureReport report) {
        return signatures(report).isEmpty()
                ? List.of()
                : ALL.stream().flatMap(rule -> rule.findings(report).stream()).toList();
    }

    /// A timestamp over the document is nobody's signature.
    private static List<Judged> signatures(SignatureReport report) {
        return report.signatures().stream()
                .filter(each -> !each.found().documentTimestamp())
                .toList();
    }

    /// One signature of a person and one of the office; a signer of unknown kind may be either.
    private static List<Breach> two(SignatureReport report) {
        var sound = signatures(report).stream().filter(each -> each.verdict().sound()).toList();
        boolean person = sound.stream().anyMatch(each -> kind(each) != SignerKind.OFFICE);
        boolean office = sound.stream().anyMatch(each -> kind(each) != SignerKind.PERSON);
        if (sound.size() >= 2 && person && office) {
            return List.of();
        }
        return List.of(
                new Breach(
                        1,
                        names(sound),
                        "Chữ ký của người có thẩm quyền và chữ ký của cơ quan",
                        missing(person, office, sound.isEmpty())));
    }

    private static String missing(boolean person, boolean office, boolean none) {
        if (none) {
            return "Không chữ ký nào trong tệp còn dùng được.";
        }
        if (!office) {
            return "Thiếu chữ ký số của cơ quan.";
        }
        return person
                ? "Chỉ có một chữ ký số; cần chữ ký của người có thẩm quyền và của cơ quan."
                : "Thiếu chữ ký số của người có thẩm quyền.";
    }

    private static String names(List<Judged> signatures) {
        return signatures.stream().map(SignatureRules::name).collect(Collectors.joining("; "));
    }

    private static String name(Judged judged) {
        var name = judged.found().signerName();
        return name == null ? "?" : name;
    }

    private static SignerKind kind(Judged judged) {
        var certificate = judged.found().certificate();
        return certificate == null ? SignerKind.UNKNOWN : certificate.kind();
    }

    /// The office vouches for a document that its leader signed already.
    private static List<Breach> order(SignatureReport report) {
        var kinds = signatures(report).stream().map(SignatureRules::kind).toList();
        int office = kinds.indexOf(SignerKind.OFFICE);
        int person = kinds.indexOf(SignerKind.PERSON);
        return office >= 0 && person > office
                ? List.of(
                        new Breach(
                                1,
                                names(signatures(report)),
                                "Người có thẩm quyền ký trước, cơ quan ký sau",
                                "Cơ quan đã ký số trước người có thẩm quyền."))
                : List.of();
    }
}
