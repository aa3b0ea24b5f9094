package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Reading.Citation;
import vn.vankho.vietnamese.DocumentSymbols;
import vn.vankho.vietnamese.VietnameseDates;

/// Laws are cited by type and name: *Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013*; their number
/// is not needed (Nghị định 30/2020/NĐ-CP, Phụ lục I).
final class LawReader {

    private static final String TYPE =
            "(?<![\\p{L}])(?<type>Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?![\\p{L}])";
    private static final String WHEN =
            "(?:\\s*,?\\s*(?:(?<date>ngày\\s+\\d{1,2}(?:\\s+tháng\\s+\\d{1,2}\\s*,?\\s+năm\\s+|/\\d{1,2}/)\\d{4})"
                    + "|\\(?(?<year>năm\\s+(?:19|20)\\d\\d|(?<=[\\s(])(?:19|20)\\d\\d)\\)?))";
    private static final Pattern TYPE_ONLY = Pattern.compile(TYPE);
    private static final int LONGEST = 400;
    private static final Pattern DATED =
            Pattern.compile(TYPE + "\\s+(?<subject>\\p{L}[^;.:]{2,220}?)" + WHEN);
    private static final Pattern UNDATED =
            Pattern.compile(TYPE + "(?:\\s+(?<subject>\\p{L}[^;.:]{2,200}?))?\\s*(?=[;.:]|$)");
    // Whatever amended it since: "Hiến pháp nước … đã được sửa đổi, bổ sung theo Nghị quyết số …"
    private static final Pattern CONSTITUTION =
            Pattern.compile(
                    "(?<type>Hiến pháp)(?:\\s+(?<subject>nước\\s+[^;.:,]{10,60}?Việt\\s+Nam))?(?!\\p{L})");
    private static final Pattern LED_BY =
            Pattern.compile("(?s).*(?:[Cc]ăn cứ|;|\\bvà|,)\\s*(?:các\\s+)?$");
    private static final Pattern ARTICLE_BEFORE =
            Pattern.compile("(?s).*(?:Điều|khoản|Khoản)\\s+\\d{1,3}\\s+(?:của\\s+)?$");
    private static final Pattern NEXT_LAW = Pattern.compile(",\\s+(?:Luật|Bộ luật|Pháp lệnh)\\s");

    private final PaperText paper;
    private final String flow;
    private final Bases bases;

    LawReader(PaperText paper, String flow, Bases bases) {
        this.paper = paper;
        this.flow = flow;
        this.bases = bases;
    }

    /// @param taken whether an offset belongs to the name of another document
    List<Citation> read(int from, int to, IntPredicate taken) {
        var laws = new ArrayList<Citation>();
        int at = from;
        var type = TYPE_ONLY.matcher(flow).region(from, to);
        while (type.find()) {
            if (type.start() >= at) {
                var law = lawAt(type.start(), to, taken.test(type.start()));
                law.ifPresent(laws::add);
                at = law.map(found -> found.evidence().end()).orElse(type.end());
            }
        }
        return laws;
    }

    private Optional<Citation> lawAt(int start, int to, boolean taken) {
        var before = flow.substring(Math.max(0, start - 24), start);
        boolean basis = bases.contain(start);
        boolean led = basis && LED_BY.matcher(before).matches();
        boolean article = ARTICLE_BEFORE.matcher(before).matches();
        if (taken && !led && !article) {
            return Optional.empty();
        }
        int end = Math.min(to, start + LONGEST);
        var law = DATED.matcher(flow).region(start, end);
        boolean dated = law.lookingAt() && (led || isName(law.group("subject")));
        if (!dated) {
            law = UNDATED.matcher(flow).region(start, end);
        }
        boolean found = dated || led && law.lookingAt();
        if (found && DocumentSymbols.find(law.group()).isEmpty()) {
            return Optional.of(law(law, dated, basis));
        }
        law = CONSTITUTION.matcher(flow).region(start, end);
        return led && law.lookingAt() ? Optional.of(law(law, false, true)) : Optional.empty();
    }

    // In the midst of a text only what is spelled as a name and directly bears a date or a year.
    private static boolean isName(String name) {
        return name.length() < 80
                && name.indexOf(',') < 0
                && (Character.isUpperCase(name.charAt(0)) || name.startsWith("sửa đổi"));
    }

    private Citation law(Matcher law, boolean dated, boolean basis) {
        var name = law.group("subject");
        var date = dated ? law.group("date") : null;
        int end = law.end();
        var next = name == null ? null : NEXT_LAW.matcher(name);
        if (next != null && !name.startsWith("sửa") && next.find()) {
            end = law.start("subject") + next.start();
            name = name.substring(0, next.start());
            date = null;
        }
        var subject = name == null ? null : name.replaceAll("\\s+", " ").strip();
        var when = date == null ? null : iso(date);
        var where = paper.evidence(law.start(), end);
        return new Citation(
                law.group("type"), null, null, when, null, subject, false, basis, where);
    }

    private static @Nullable String iso(String date) {
        return VietnameseDates.parse(date.replaceAll("\\s+", " "))
                .map(Object::toString)
                .orElse(null);
    }
}
