package vn.vankho.report.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity;

/// Reads the figures of one passage. Number after number it asks whether a new name precedes it, or
/// whether it says more of the figure before: its plan, what share of the plan it is, how it
// changed.
final class ProseReader {

    /// @param item whether it stands at the beginning of an item of a list
    record Found(Figure figure, NameKind kind, boolean item, boolean part) {}

    enum NameKind {
        /// Begins with a word for something measured.
        HEAD,
        /// Begins with a deed: *trồng*, *kết nạp*.
        DEED,
        /// Anything else before the number.
        OTHER,
        /// Made from the words behind the number.
        BEHIND
    }

    private static final int LONGEST_OBJECT = 80;

    private final Passage passage;
    private final Periods periods;
    private final List<Passage> items;
    private final List<Found> found = new ArrayList<>();
    private @Nullable Found current;
    private @Nullable String asOf;
    private String lead = "";

    ProseReader(Parts.Place place, Periods periods) {
        this.passage = place.passage();
        this.items = place.items();
        this.periods = periods;
    }

    List<Found> read() {
        for (var statement : Statements.of(passage)) {
            read(statement);
        }
        found.forEach(one -> place(one.figure()));
        return found;
    }

    // From here on offsets count in the paper.
    private void place(Figure figure) {
        figure.start = passage.offset(figure.start);
        figure.end = passage.endOffset(figure.end);
    }

    private void read(Statement statement) {
        var gaps = gaps(statement);
        if (!statement.nested()) {
            current = null;
        }
        if (statement.opens() && !statement.nested()) {
            asOf = null;
        }
        for (int i = 0; i < statement.numbers().size(); i++) {
            take(statement, i, gaps.get(i), gaps.get(i + 1));
        }
    }

    private static List<Gap> gaps(Statement statement) {
        var gaps = new ArrayList<Gap>();
        int from = statement.from();
        for (var number : statement.numbers()) {
            gaps.add(Gap.of(statement.low(), from, number.start(), gaps.isEmpty(), false));
            from = number.end();
        }
        gaps.add(Gap.of(statement.low(), from, statement.to(), false, true));
        return gaps;
    }

    private void take(Statement statement, int i, Gap before, Gap behind) {
        var number = statement.numbers().get(i);
        var raw = passage.text().substring(before.nameStart(), before.nameEnd());
        var low = Passage.low(raw);
        var mentioned = periods.asOf(statement.low().substring(before.nameStart(), number.start()));
        asOf = mentioned != null ? mentioned : asOf;
        boolean comparing = Words.COMPARES.matcher(low).lookingAt() && raw.length() < 60;
        if (comparing || isPlanWord(low)) {
            more(number, before, behind, low);
            return;
        }
        boolean whole = i == 0 && statement.opens();
        boolean titled = whole && isColonBehind(statement.low(), before.nameEnd());
        var name = titled ? Names.ofTitle(raw) : Names.of(withoutLead(raw, i == 0), whole);
        lead = titled ? name : lead;
        if (Names.words(name) == 0) {
            nameless(statement, number, i, before, behind);
        } else {
            open(name, statement, number, i, before, behind);
        }
    }

    private static boolean isColonBehind(String low, int end) {
        return low.startsWith(":", end) || low.startsWith(" :", end);
    }

    // "kế hoạch 620 con" says the plan of the figure before.
    private static boolean isPlanWord(String low) {
        var plan = Words.PLAN.matcher(low);
        return plan.lookingAt() && low.length() - plan.end() < 24 && !low.contains(":");
    }

    // "Chăn nuôi: đàn trâu …": the item names itself before the first colon.
    private String withoutLead(String raw, boolean first) {
        int colon = raw.lastIndexOf(':');
        if (colon < 0 || colon >= raw.length() - 1) {
            return raw;
        }
        if (first) {
            lead = Names.of(raw.substring(0, colon).replaceAll("^.*[:.;]", ""), true);
        }
        return raw.substring(colon + 1);
    }

    private void nameless(Statement s, Quantity number, int i, Gap before, Gap behind) {
        var object = object(behind);
        boolean named = Names.words(object) >= 2 && number.unit() != null;
        boolean share = number.kind() != Quantity.Kind.AMOUNT;
        boolean fresh = before.verbs().isBlank() && (share || !Judge.isMeasure(number.unit()));
        if (current != null && !(named && fresh)) {
            more(number, before, behind, "");
        } else if (named && (share || fresh || i == 0)) {
            start(nameBehind(number, object), NameKind.BEHIND, s, number, i, before, behind);
        }
    }

    private static String nameBehind(Quantity number, String object) {
        if (number.kind() != Quantity.Kind.PERCENT) {
            return Names.capital(number.unit() + " " + object);
        }
        return Names.of(object.replaceFirst("^đạt (?:tiêu chuẩn|danh hiệu|chuẩn)?", ""), true);
    }

    private void open(String name, Statement s, Quantity number, int i, Gap before, Gap behind) {
        var low = Passage.low(name);
        var object = object(behind);
        if (Words.HEAD.matcher(low).find()) {
            start(name, NameKind.HEAD, s, number, i, before, behind);
        } else if (Words.DEED.matcher(low).find()) {
            start(withObject(name, number, object), NameKind.DEED, s, number, i, before, behind);
        } else if (countsWhatFollows(number, object)) {
            start(nameBehind(number, object), NameKind.BEHIND, s, number, i, before, behind);
        } else {
            start(name, NameKind.OTHER, s, number, i, before, behind);
        }
    }

    // "hiện nay còn 106 hộ nghèo": the name is what is counted.
    private static boolean countsWhatFollows(Quantity number, String object) {
        return number.kind() != Quantity.Kind.PERCENT
                && number.unit() != null
                && !object.isBlank()
                && !Judge.isMeasure(number.unit());
    }

    // "Trồng mới 120 ha rừng" is of rừng.
    private static String withObject(String name, Quantity number, String object) {
        boolean fits = number.kind() != Quantity.Kind.PERCENT && Names.words(object) <= 6;
        return fits && !object.isBlank() ? name + " " + object : name;
    }

    /// The words behind a number that say of what it is, as printed.
    private String object(Gap behind) {
        var tail = behind.tail();
        if (Words.PLAN.matcher(tail).find() || Words.SAME_PERIOD.matcher(tail).find()) {
            return "";
        }
        var stop = Words.STOPS.matcher(tail);
        int end = stop.find() ? stop.start() : tail.length();
        int start = behind.tailStart();
        return passage.text().substring(start, start + end).strip();
    }

    private void start(
            String name,
            NameKind kind,
            Statement s,
            Quantity number,
            int i,
            Gap before,
            Gap behind) {
        boolean part = s.nested() || introducesPart(s, before, i);
        var parent = current;
        var figure = figure(name, kind, number, before, behind);
        figure.confidence = Math.min(number.confidence(), kind == NameKind.HEAD ? 0.9 : 0.75);
        figure.period = period(s, figure, number);
        figure.asOf = asOf;
        boolean item = i == 0 && s.opens() && !s.nested();
        current = new Found(figure, kind, item, part);
        new Roles(figure, s.low()).first(number, before, behind);
        figure.name = full(figure.name, figure, kind, part ? parent : null);
        figure.printed = figure.name;
        mendYield(figure);
        found.add(current);
        if (s.nested()) {
            current = parent;
        }
    }

    // What is given in tạ/ha is a yield, though papers call it sản lượng at times. The item above
    // stays in the name, for this one is no longer as printed.
    private void mendYield(Figure figure) {
        boolean mass = figure.name.startsWith("Sản lượng ");
        if (mass && figure.unit != null && figure.unit.matches("(?:tấn|tạ|kg)/(?:ha|sào)")) {
            var name = "Năng suất " + figure.name.substring("Sản lượng ".length());
            figure.name = lead.isEmpty() ? name : lead + ": " + name;
            figure.confidence = 0.6;
        }
    }

    private static boolean introducesPart(Statement s, Gap before, int i) {
        int from = Math.max(s.from(), before.nameStart() - 16);
        var ahead = s.low().substring(from, before.nameEnd());
        return ahead.contains("trong đó")
                || ahead.contains("gồm")
                || i > 0 && ahead.contains("còn lại");
    }

    private Figure figure(String name, NameKind kind, Quantity number, Gap before, Gap behind) {
        if (kind == NameKind.BEHIND) {
            int end = Math.min(behind.tailEnd(), number.end() + LONGEST_OBJECT);
            return new Figure(name, number.start(), Math.max(number.end(), end));
        }
        var raw = passage.low().substring(before.nameStart(), before.nameEnd());
        var words = Passage.low(name).split(" ");
        int at = raw.lastIndexOf(words.length > 1 ? words[0] + " " + words[1] : words[0]);
        return new Figure(name, before.nameStart() + Math.max(0, at), tailed(number, behind));
    }

    // "đạt 102% kế hoạch" ends behind the plan.
    private static int tailed(Quantity number, Gap behind) {
        int end = behind.tailStart() + behind.tail().stripTrailing().length();
        return end - number.end() <= LONGEST_OBJECT ? Math.max(number.end(), end) : number.end();
    }

    private @Nullable String period(Statement s, Figure figure, Quantity number) {
        int from = Math.max(s.from(), figure.start - 40);
        return from >= number.start()
                ? null
                : periods.period(s.low().substring(from, number.start()));
    }

    // What the name leaves out: the item above it, or what the figure before was the measure of.
    private String full(String name, Figure figure, NameKind kind, @Nullable Found parent) {
        boolean generic = Names.isGeneric(name);
        if (!generic) {
            boolean bare = parent != null && kind == NameKind.OTHER && figure.actual == null;
            return bare ? parent.figure().name + ": " + name : name;
        }
        var last = found.isEmpty() ? null : found.getLast().figure().printed;
        if (last != null && firstWords(last).equalsIgnoreCase(firstWords(name))) {
            var complement = Names.complement(last);
            return complement.isEmpty() ? name : firstWords(name) + " " + complement;
        }
        var above = lead.isEmpty() || lead.equalsIgnoreCase(name) ? above() : lead;
        if (!above.isEmpty()) {
            return above + ": " + name;
        }
        var complement = last == null ? "" : Names.complement(last);
        return complement.isEmpty() ? name : name + " " + complement;
    }

    private String above() {
        for (int i = items.size() - 1; i >= 0; i--) {
            var item = items.get(i);
            var title = item.text().substring(item.label());
            int colon = title.indexOf(':');
            title = colon > 0 ? title.substring(0, colon) : title;
            if (!item.isCapitals() && Names.words(title) <= 8) {
                return title.strip();
            }
        }
        return "";
    }

    private static String firstWords(String name) {
        var words = name.split(" ");
        return words.length < 2 ? name : words[0] + " " + words[1];
    }

    private void more(Quantity number, Gap before, Gap behind, String ahead) {
        var open = current;
        if (open == null) {
            return;
        }
        var roles = new Roles(open.figure(), passage.low());
        var share = roles.more(number, before, behind, ahead);
        open.figure().end = Math.max(open.figure().end, tailed(number, behind));
        if (share != null) {
            addShare(open, number, share);
        }
    }

    // "106 hộ nghèo chiếm 9,16%" gives the number and the rate.
    private void addShare(Found of, Quantity number, BigDecimal share) {
        of.figure().shared = true;
        var name = of.figure().name;
        var rate =
                new Figure(
                        "Tỷ lệ " + Passage.low(name.substring(0, 1)) + name.substring(1),
                        of.figure().start,
                        number.end());
        rate.actual = share;
        rate.unit = number.unit();
        rate.period = of.figure().period;
        rate.asOf = of.figure().asOf;
        rate.confidence = 0.75;
        found.add(new Found(rate, NameKind.HEAD, false, false));
    }
}
