package vn.vankho.report.forward;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Reading.Citation;

/// Judges each document that the earlier report cites: whether it can still be cited in the new
/// one.
final class Bases {

    private static final Pattern SPAN =
            Pattern.compile("((?:19|20)\\d\\d)\\h?[-–—]\\h?((?:19|20)\\d\\d)");
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d/.-])((?:19|20)\\d\\d)(?![\\d/-])");
    private static final Pattern DISTRICT =
            Pattern.compile("\\b(?:huyen|quan(?! (?:doi|ly|su|chung))|thi xa)\\b");
    private static final Set<String> LASTING =
            Set.of("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Nghị định", "Thông tư");
    private static final int OLD = 5;
    private static final double ALIKE = 0.5;

    private final Moves moves;
    private final OfficeThen office;
    private final List<HeldPaper> held;

    Bases(Moves moves, OfficeThen office, List<HeldPaper> held) {
        this.moves = moves;
        this.office = office;
        this.held = held;
    }

    List<Basis> judge(List<Citation> citations) {
        var bases = new ArrayList<Basis>();
        for (int i = 0; i < citations.size(); i++) {
            bases.add(judge("b" + (i + 1), citations.get(i)));
        }
        return bases;
    }

    private Basis judge(String id, Citation cited) {
        var reasons = new ArrayList<String>();
        var mark = period(cited, reasons).or(cycle(cited, reasons)).or(issuer(cited, reasons));
        var newer = newer(cited);
        newer.ifPresent(
                found -> reasons.add("Kho có văn bản mới hơn: %s.".formatted(found.printed())));
        if (newer.isPresent()) {
            mark = mark.or(Mark.REVIEW);
        }
        boolean lasting = cited.type() != null && LASTING.contains(cited.type());
        if (!lasting && (cited.date() == null || cited.number() == null)) {
            reasons.add("Viện dẫn thiếu số hoặc ngày, chưa xác định được văn bản.");
            mark = mark.or(Mark.REVIEW);
        }
        if (reasons.isEmpty()) {
            reasons.add(
                    "Không thấy dấu hiệu đã hết hiệu lực; nên kiểm tra lại trước khi ban hành.");
        }
        return new Basis(id, cited, mark, reasons, newer.orElse(null));
    }

    private Mark period(Citation cited, List<String> reasons) {
        int last = lastOfSpans(cited);
        if (last == 0 || last >= moves.to().year()) {
            return Mark.KEPT;
        }
        reasons.add("Giai đoạn của văn bản đã kết thúc năm %d.".formatted(last));
        return Mark.OUTDATED;
    }

    private static int lastOfSpans(Citation cited) {
        return SPAN.matcher(words(cited))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(2)))
                .max()
                .orElse(0);
    }

    private boolean namesOldPart(Citation cited) {
        var words = words(cited);
        return !PartWords.of(moves, words, Plain.of(words), List.of()).isEmpty();
    }

    private static String words(Citation cited) {
        return cited.subject() == null ? cited.evidence().quote() : cited.subject();
    }

    private Mark cycle(Citation cited, List<String> reasons) {
        if (cited.type() != null && LASTING.contains(cited.type())) {
            return Mark.KEPT;
        }
        int about = lastYear(cited);
        var issued = date(cited);
        if (lastOfSpans(cited) >= moves.to().year()) {
            return Mark.KEPT;
        }
        if (!moves.wholeYears() && namesOldPart(cited)) {
            reasons.add("Văn bản về kỳ trước; tìm văn bản cho %s.".formatted(moves.to().told()));
            return cited.legalBasis() ? Mark.OUTDATED : Mark.REVIEW;
        }
        if (about > 0 && about < moves.to().year()) {
            reasons.add(
                    "Văn bản về năm %d; báo cáo %s cần văn bản của năm %d."
                            .formatted(about, moves.to().told(), moves.to().year()));
            return cited.legalBasis() ? Mark.OUTDATED : Mark.REVIEW;
        }
        if (issued == null
                || issued.getYear() >= moves.to().year() - 1
                || about >= moves.to().year()) {
            return Mark.KEPT;
        }
        boolean yearly = cited.legalBasis() && issued.getYear() >= moves.from().year() - 1;
        reasons.add(
                "Văn bản ngày %s, trước chu kỳ liền trước của báo cáo %s."
                        .formatted(print(issued), moves.to().told()));
        return yearly || issued.getYear() < moves.to().year() - OLD ? Mark.OUTDATED : Mark.REVIEW;
    }

    /// The last year that the subject names outside of spans.
    private static int lastYear(Citation cited) {
        if (cited.subject() == null) {
            return 0;
        }
        return YEAR.matcher(SPAN.matcher(cited.subject()).replaceAll(" "))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    private Mark issuer(Citation cited, List<String> reasons) {
        var name = cited.issuer();
        var ended = office.ended(name);
        if (ended.isPresent()) {
            var fate = ended.get();
            reasons.add(
                    "%s không còn%s; căn cứ cho năm %d phải do cơ quan hiện nay ban hành."
                            .formatted(
                                    fate.name(),
                                    fate.successors().isEmpty()
                                            ? ""
                                            : ", nay là " + String.join(", ", fate.successors()),
                                    moves.to().year()));
            return Mark.OUTDATED;
        }
        if (!isDistrict(name) || !office.withoutDistricts()) {
            return Mark.KEPT;
        }
        var issued = date(cited);
        reasons.add(
                issued != null && !issued.isBefore(OfficeThen.TWO_LEVELS)
                        ? "Cấp huyện không còn từ 01/7/2025 nên không thể ban hành văn bản này."
                        : "Cấp huyện không còn từ 01/7/2025, không ban hành căn cứ này nữa; tìm văn bản của tỉnh.");
        return Mark.OUTDATED;
    }

    /// Whether a name is that of a body of a district.
    static boolean isDistrict(@Nullable String name) {
        return name != null && DISTRICT.matcher(Plain.of(name)).find();
    }

    static @Nullable LocalDate date(Citation cited) {
        try {
            return cited.date() == null ? null : LocalDate.parse(cited.date());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static String print(LocalDate date) {
        return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private Optional<Basis.Proposal> newer(Citation cited) {
        var issued = date(cited);
        HeldPaper best = null;
        double likeness = ALIKE;
        for (var paper : held) {
            double alike = isNewer(paper, issued) ? alike(cited, paper) : 0;
            if (alike > likeness) {
                best = paper;
                likeness = alike;
            }
        }
        return Optional.ofNullable(best).map(Bases::proposal);
    }

    private boolean isNewer(HeldPaper paper, @Nullable LocalDate issued) {
        if (paper.date() == null || paper.number() == null || paper.symbol() == null) {
            return false;
        }
        var date = LocalDate.parse(paper.date());
        return (issued == null || date.isAfter(issued)) && !date.isAfter(office.day());
    }

    private double alike(Citation cited, HeldPaper paper) {
        boolean type = cited.type() != null && cited.type().equalsIgnoreCase(paper.type());
        boolean symbol = cited.symbol() != null && cited.symbol().equalsIgnoreCase(paper.symbol());
        if (!type || !(symbol || same(cited.issuer(), paper.issuer()))) {
            return 0;
        }
        var about = paper.subject() == null ? "" : paper.subject();
        int year = lastYear(cited);
        var moved = String.valueOf(year + moves.years());
        if (year > 0 && !about.contains(moved)) {
            return 0;
        }
        return overlap(words(words(cited)), words(about));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && spelled(one).equals(spelled(other));
    }

    private static String spelled(String name) {
        return Plain.of(name)
                .replace("ubnd", "uy ban nhan dan")
                .replace("hdnd", "hoi dong nhan dan");
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(Plain.of(text).split("[^a-z]+")));
        words.removeAll(Set.of("", "ve", "viec", "cua", "va", "nam"));
        return words;
    }

    private static double overlap(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        int smaller = Math.min(one.size(), other.size());
        return smaller == 0 ? 0 : (double) common.size() / smaller;
    }

    private static Basis.Proposal proposal(HeldPaper paper) {
        var number = String.valueOf(paper.number());
        var date = LocalDate.parse(String.valueOf(paper.date()));
        var printed =
                "%s số %s/%s ngày %s%s%s"
                        .formatted(
                                paper.type(),
                                number.length() == 1 ? "0" + number : number,
                                paper.symbol(),
                                print(date),
                                paper.issuer() == null ? "" : " của " + paper.issuer(),
                                paper.subject() == null ? "" : " " + about(paper.subject()));
        return new Basis.Proposal(paper.id(), printed);
    }

    private static String about(String subject) {
        return Plain.of(subject).startsWith("ve ")
                ? subject.substring(0, 1).toLowerCase(Locale.ROOT) + subject.substring(1)
                : "về " + subject;
    }
}
