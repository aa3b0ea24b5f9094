package vn.vankho.drafting.forward;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Reading;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.OfficeThen;
import vn.vankho.vietnamese.Fold;

/// Rebuilds *Kính gửi*, *Nơi nhận* and the filing line for the day of the new report.
final class Recipients {

    private static final Pattern ADDRESSED =
            Pattern.compile("(?iu)^\\h*kính gửi\\h*:\\h*([^\\n]{2,200})", Pattern.MULTILINE);
    private static final Pattern DISTRICT =
            Pattern.compile("\\b(?:huyen|quan(?! (?:su|doi|ly|khu))|thi xa)\\b");
    private static final Pattern COMMITTEE =
            Pattern.compile("(?:ubnd|uy ban nhan dan) (?:huyen|quan|thi xa|thanh pho)\\b.*");
    private static final Pattern TERM =
            Pattern.compile("(?iu)khóa\\h[IVXLC\\d]{1,6}|nhiệm kỳ\\h\\d{4}\\h?[-–]\\h?\\d{4}");
    private static final Pattern SESSION =
            Pattern.compile("(?iu)(kỳ họp(?:\\hlần)?\\hthứ\\h)(\\d{1,2})");
    private static final Pattern CODES =
            Pattern.compile("(?<!\\p{L})\\p{Lu}[\\p{Lu}.&-]{0,9}(?!\\p{L})");

    private final NextReport report;
    private final OfficeFound office;
    private final List<String> questions = new ArrayList<>();

    Recipients(NextReport report, OfficeFound office) {
        this.report = report;
        this.office = office;
    }

    /// What was dropped or must be asked: sentences in Vietnamese; filled while rebuilding.
    List<String> questions() {
        return questions;
    }

    List<String> rebuilt(List<String> earlier) {
        var rebuilt = new LinkedHashSet<String>();
        for (var name : earlier) {
            if (!Fold.unmarked(name).startsWith("nhu tren")) {
                var now = now(name);
                if (now != null) {
                    rebuilt.add(now);
                }
            }
        }
        return List.copyOf(rebuilt);
    }

    /// Whom the earlier report addressed, as of now; empty where it addressed nobody.
    List<String> addressed(Reading reading) {
        var found = ADDRESSED.matcher(reading.text());
        if (!found.find()) {
            return List.of();
        }
        var now = now(found.group(1).replaceAll("[.;:\\h]+$", ""));
        return now == null ? List.of() : List.of(now);
    }

    private @Nullable String now(String name) {
        var plain = Fold.unmarked(name);
        if (withoutDistricts() && DISTRICT.matcher(plain).find()) {
            return ofDistrict(name, plain);
        }
        var moved = moved(name);
        return renamed(moved);
    }

    private boolean withoutDistricts() {
        return !office.then().day().isBefore(OfficeThen.TWO_LEVELS);
    }

    private @Nullable String ofDistrict(String name, String plain) {
        if (COMMITTEE.matcher(plain).matches()) {
            var superior = office.superior() == null ? "[UBND tỉnh …]" : office.superior();
            questions.add(
                    "Nơi nhận «%s»: cấp huyện không còn từ 01/7/2025, đề xuất thay bằng «%s»; cần xác nhận."
                            .formatted(name, superior));
            return superior;
        }
        questions.add(
                "Nơi nhận «%s»: cấp huyện không còn từ 01/7/2025 nên đã bỏ; chọn cơ quan thay nếu cần."
                        .formatted(name));
        return null;
    }

    private String moved(String name) {
        boolean otherTerm = otherTerm();
        if (TERM.matcher(name).find() && otherTerm) {
            var base = TERM.matcher(name).replaceAll("").replaceAll("[,\\h]+$", "").strip();
            questions.add("Nơi nhận «%s»: khóa và nhiệm kỳ mới của HĐND cần hỏi.".formatted(name));
            return "%s [khóa …, nhiệm kỳ …]".formatted(base.replaceAll("\\h{2,}", " "));
        }
        var session = SESSION.matcher(name);
        if (!session.find()) {
            return name;
        }
        int years = report.period().year() - report.earlier().year();
        if (otherTerm || years < 1) {
            questions.add("Nơi nhận «%s»: kỳ họp thứ mấy cần hỏi.".formatted(name));
            return session.replaceFirst("$1[…]");
        }
        int proposed = Integer.parseInt(session.group(2)) + 2 * years;
        questions.add(
                "Nơi nhận «%s»: đề xuất kỳ họp thứ %d; cần xác nhận.".formatted(name, proposed));
        return session.replaceFirst("$1" + proposed);
    }

    private boolean otherTerm() {
        return office.then().mergedFrom().size() > 1
                || Math.floorDiv(report.period().year() - 2026, 5)
                        != Math.floorDiv(report.earlier().year() - 2026, 5);
    }

    private String renamed(String name) {
        for (var fate : office.then().fates()) {
            int at = name.toLowerCase(Locale.ROOT).indexOf(fate.name().toLowerCase(Locale.ROOT));
            if (at >= 0 && fate.successors().size() == 1) {
                return name.substring(0, at)
                        + fate.successors().getFirst()
                        + name.substring(at + fate.name().length());
            }
        }
        return name;
    }

    /// The codes behind *Lưu:*, `VT` first.
    String filing(@Nullable String earlier) {
        var codes = new LinkedHashSet<String>();
        codes.add("VT");
        var head = office.head();
        if (head != null && !head.units().isEmpty()) {
            codes.add(head.units().getFirst().code());
        } else if (earlier != null) {
            var rest = earlier.replaceFirst("(?iu)^\\h*lưu\\h*:?", "");
            var found = CODES.matcher(rest);
            while (found.find()) {
                codes.add(found.group());
            }
        }
        return String.join(", ", codes);
    }
}
