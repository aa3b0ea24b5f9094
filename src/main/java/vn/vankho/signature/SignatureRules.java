package vn.vankho.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.signature.FileSignatures.SignerKind;
import vn.vankho.signature.Picture.Hue;
import vn.vankho.signature.SignatureReport.Judged;
import vn.vankho.signature.SignatureRule.Breach;

/// What Nghị định 30/2020/NĐ-CP asks of the signatures on an electronic document. A file without
/// any signature is none: a paper that was signed by hand and scanned.
public final class SignatureRules {

    /// The decree says about a third.
    private static final float LEAST_OVERLAP = 0.2f;

    private static final float MOST_OVERLAP = 0.45f;

    private static final String TWO = "S08";

    private static final List<SignatureRule> ALL =
            List.of(
                    new SignatureRule(TWO, Severity.E, "Đ5.1", SignatureRules::two),
                    new SignatureRule(
                            "S09", Severity.W, "PL1/P1/II.7, II.8", SignatureRules::pictures),
                    new SignatureRule("S10", Severity.E, "Đ14, Đ32.2", SignatureRules::order));

    private SignatureRules() {}

    /// The breaches in a file; none where it bears no signature.
    public static List<Finding> check(SignatureReport report) {
        return signatures(report).isEmpty()
                ? List.of()
                : ALL.stream().flatMap(rule -> rule.findings(report).stream()).toList();
    }

    /// The same of a file whose pages may be scanned: an electronic copy of a paper is signed by
    /// the office alone (Điều 25.1c; Thông tư 05/2025/TT-BNV, Điều 8).
    ///
    /// @param scanned whether the pages are pictures of paper
    public static List<Finding> check(SignatureReport report, boolean scanned) {
        boolean copy =
                scanned
                        && signatures(report).stream()
                                .filter(each -> each.verdict().sound())
                                .anyMatch(each -> kind(each) == SignerKind.OFFICE);
        return check(report).stream()
                .filter(finding -> !copy || !finding.code().equals(TWO))
                .toList();
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

    /// A blue hand and a red seal, both through a transparent picture, the seal over the left third
    /// of the hand. What shows no picture is not judged: it may stand in the page itself.
    private static List<Breach> pictures(SignatureReport report) {
        var breaches = new ArrayList<Breach>();
        Picture hand = null;
        for (var each : signatures(report)) {
            var picture = each.found().build().picture();
            if (picture != null && kind(each) == SignerKind.PERSON) {
                hand = picture;
                judge(breaches, picture, Hue.BLUE, "chữ ký", "màu xanh");
            } else if (picture != null && kind(each) == SignerKind.OFFICE) {
                judge(breaches, picture, Hue.RED, "dấu", "màu đỏ");
                judgeOverlap(breaches, picture, hand);
            }
        }
        return breaches;
    }

    private static void judge(
            List<Breach> breaches, Picture picture, Hue hue, String what, String colour) {
        if (picture.hue() != hue || !picture.transparent()) {
            breaches.add(
                    new Breach(
                            picture.page(),
                            picture.hue() == hue ? "nền không trong suốt" : "không phải " + colour,
                            "Hình %s %s, nền trong suốt".formatted(what, colour),
                            "Hình %s phải có %s, nền trong suốt.".formatted(what, colour)));
        }
    }

    private static void judgeOverlap(List<Breach> breaches, Picture seal, @Nullable Picture hand) {
        float share = hand == null ? LEAST_OVERLAP : seal.coversFromLeft(hand);
        if (share < LEAST_OVERLAP || share > MOST_OVERLAP) {
            breaches.add(
                    new Breach(
                            seal.page(),
                            Math.round(share * 100) + " %",
                            "Khoảng 1/3 hình chữ ký về bên trái",
                            "Hình dấu phải trùm khoảng 1/3 hình chữ ký về bên trái."));
        }
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
