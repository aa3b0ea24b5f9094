package vn.vankho.report.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantity;

/// Reads the figures of one passage. Number after number it asks whether a new name precedes it, or
/// whether it says more of the figure before: its plan, what share of the plan it is, how it
/// changed.
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

    private static final int LONGEST_OBJECT = StatementWords.LONGEST_OBJECT;
    private static final int NEAR = 40; // figures back that a place may be a part of
    private static final Pattern MANIFOLD = Pattern.compile("(?:tăng |giảm )?gấp(?: đôi)?");
    private static final Pattern OVER_PLAN =
            Pattern.compile(
                    "(vượt|hụt)\\h(?:so với\\h)?(?:kế hoạch|kh|chỉ tiêu|dự toán)[^,:]{0,20}");
    private static final Pattern CUMULATED =
            Pattern.compile("(?:lũy kế|luỹ kế|cộng dồn|tính chung)(?!\\p{L})[^,:]{0,40}");
    private static final Pattern COMPARED =
            Pattern.compile(
                    "(?:so với|so|svck|cùng kỳ)\\h(?:cùng kỳ\\h)?(?:của\\h)?(?:năm\\h)?(?:19|20)\\d\\d");
    private final Passage passage;
    private final StatementWords words;
    private final Periods periods;
    private final ItemNames names;
    private final List<Found> found = new ArrayList<>();
    private @Nullable Found current;
    private final Scope scope;
    private @Nullable String asOf;

    /// @param own the place of the office that wrote it, or null
    ProseReader(Parts.Place place, Periods periods, @Nullable String own) {
        this.scope = new Scope(own);
        this.passage = place.passage();
        this.words = new StatementWords(passage);
        this.names = new ItemNames(place.items());
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
        var gaps = StatementWords.gaps(statement);
        current = statement.nested() ? before(statement.from()) : null;
        if (statement.opens() && !statement.nested()) {
            asOf = null;
            scope.enter(passage, statement.from());
        }
        for (int i = 0; i < statement.numbers().size(); i++) {
            take(statement, i, gaps.get(i), gaps.get(i + 1));
        }
    }

    // What stands in parentheses says more of the figure right before them.
    private @Nullable Found before(int at) {
        return found.reversed().stream()
                .filter(one -> one.figure().start < at)
                .findFirst()
                .orElse(null);
    }

    private void take(Statement statement, int i, Gap before, Gap behind) {
        var number = statement.numbers().get(i);
        var raw = words.printed(statement, before.nameStart(), before.nameEnd());
        var low = Passage.low(raw);
        var mentioned = periods.asOf(statement.low().substring(before.nameStart(), number.start()));
        asOf = mentioned != null ? mentioned : asOf;
        if (overPlan(number, low, behind) || goesOn(statement, number, i, before, behind, low)) {
            return;
        }
        boolean comparing = Words.COMPARES.matcher(low).lookingAt() && raw.length() < 60;
        if (comparing || StatementWords.isPlanWord(low)) {
            more(number, before, behind, low);
            return;
        }
        if (i == 0
                && statement.nested()
                && low.isBlank()
                && PlannedRates.isPlanBefore(passage.low(), statement.from())) {
            more(number, before, behind, "kế hoạch");
            return;
        }
        boolean whole = (i == 0 && statement.opens()) || low.startsWith("trong đó");
        boolean titled = whole && StatementWords.isColonBehind(statement.low(), before.nameEnd());
        var name = titled ? Names.ofTitle(raw) : Names.of(withoutLead(raw, i == 0), whole);
        if (Names.words(name) == 0 && i == 0 && raw.indexOf(':') > 0) {
            name =
                    Names.ofTitle(
                            raw.substring(0, raw.lastIndexOf(':'))); // "Thu: phấn đấu đạt 5 tỷ"
        }
        if (titled) {
            names.lead(name);
        }
        if (Names.words(name) == 0) {
            nameless(statement, number, i, before, behind);
        } else {
            open(name, statement, number, i, before, behind);
        }
    }

    // "vượt kế hoạch 5,6%" says more of the figure before, or nothing.
    private boolean overPlan(Quantity number, String low, Gap behind) {
        var over = OVER_PLAN.matcher(low);
        if (!over.matches() || number.kind() != Quantity.Kind.PERCENT) {
            return false;
        }
        if (current != null && current.figure().percentOfPlan == null) {
            var part = number.value();
            current.figure().percentOfPlan =
                    BigDecimal.valueOf(100)
                            .add(over.group(1).equals("vượt") ? part : part.negate());
            current.figure().end =
                    Math.max(current.figure().end, StatementWords.tailed(number, behind));
        }
        return true;
    }

    // "quý III đạt 1.120 triệu đồng, lũy kế 9 tháng đạt 3.845 triệu đồng": what follows is said of
    // the whole time.
    private boolean goesOn(
            Statement s, Quantity number, int i, Gap before, Gap behind, String low) {
        var open = current;
        if (open == null
                || !CUMULATED.matcher(low).lookingAt()
                || !Objects.equals(open.figure().unit, number.unit())
                || open.kind() == NameKind.BEHIND) {
            return false;
        }
        start(open.figure().name + " lũy kế", NameKind.HEAD, s, number, i, before, behind);
        found.getLast().figure().start = before.nameStart();
        return true;
    }

    // "Chăn nuôi: đàn trâu …": the item names itself before the first colon.
    private String withoutLead(String raw, boolean first) {
        int colon = raw.lastIndexOf(':');
        if (colon < 0 || colon >= raw.length() - 1) {
            return raw;
        }
        if (first) {
            names.lead(Names.of(raw.substring(0, colon).replaceAll("^.*[:.;]", ""), true));
        }
        return raw.substring(colon + 1);
    }

    private void nameless(Statement s, Quantity number, int i, Gap before, Gap behind) {
        var object = words.object(s, behind);
        boolean named = Names.words(object) >= 2 && number.unit() != null;
        boolean share = number.kind() != Quantity.Kind.AMOUNT;
        boolean fresh = before.verbs().isBlank() && (share || !Judge.isMeasure(number.unit()));
        if (current != null && !(named && fresh)) {
            more(number, before, behind, "");
        } else if (named && (share || fresh || i == 0)) {
            start(
                    ObjectNames.nameBehind(number, object),
                    NameKind.BEHIND,
                    s,
                    number,
                    i,
                    before,
                    behind);
        }
    }

    // "…; xã Nam Thượng 1,2 tỷ đồng" is a part of what was named before.
    private boolean openPlace(
            String name, Statement s, Quantity number, int i, Gap before, Gap behind) {
        var place = Places.named(name);
        if (place == null) {
            return false;
        }
        var whole = measured(number);
        if (whole == null) {
            return false;
        }
        start(name, NameKind.HEAD, s, number, i, before, behind);
        var figure = found.getLast().figure();
        figure.name = whole.name;
        figure.printed = whole.printed;
        figure.scope = scope.unlessOwn(place);
        figure.confidence = Math.min(figure.confidence, 0.75);
        return true;
    }

    private @Nullable Figure measured(Quantity number) {
        var near = found.subList(Math.max(0, found.size() - NEAR), found.size());
        for (var one : near.reversed()) {
            if (one.kind() == NameKind.HEAD && Objects.equals(one.figure().unit, number.unit())) {
                return one.figure();
            }
        }
        return null;
    }

    private void open(String name, Statement s, Quantity number, int i, Gap before, Gap behind) {
        var low = Passage.low(name);
        if (MANIFOLD.matcher(low).matches() || openPlace(name, s, number, i, before, behind)) {
            return;
        }
        var object = words.object(s, behind);
        if (Words.HEAD.matcher(low).find()) {
            start(name, NameKind.HEAD, s, number, i, before, behind);
        } else if (Words.DEED.matcher(low).find()) {
            start(
                    ObjectNames.withObject(name, number, object),
                    NameKind.DEED,
                    s,
                    number,
                    i,
                    before,
                    behind);
        } else if (ObjectNames.countsWhatFollows(number, object)) {
            start(
                    ObjectNames.nameBehind(number, object),
                    NameKind.BEHIND,
                    s,
                    number,
                    i,
                    before,
                    behind);
        } else {
            start(name, NameKind.OTHER, s, number, i, before, behind);
        }
    }

    private void start(
            String name,
            NameKind kind,
            Statement s,
            Quantity number,
            int i,
            Gap before,
            Gap behind) {
        boolean part = s.nested() || StatementWords.introducesPart(s, before, i);
        var parent = current;
        var figure = figure(name, kind, number, before, behind);
        figure.confidence = Math.min(number.confidence(), kind == NameKind.HEAD ? 0.9 : 0.75);
        figure.period = period(s, figure, number);
        figure.asOf = asOf;
        boolean item = i == 0 && s.opens() && !s.nested();
        current = new Found(figure, kind, item, part);
        var next = i + 1 < s.numbers().size() ? s.numbers().get(i + 1) : null;
        new Roles(figure).first(number, before, behind, next);
        figure.scope = scope.place();
        var whole = part && parent != null ? parent.figure().name : "";
        names.complete(
                figure, kind, whole, found.isEmpty() ? "" : found.getLast().figure().printed);
        found.add(current);
        if (s.nested()) {
            current = parent;
        }
    }

    private Figure figure(String name, NameKind kind, Quantity number, Gap before, Gap behind) {
        if (kind == NameKind.BEHIND) {
            int end = Math.min(behind.tailEnd(), number.end() + LONGEST_OBJECT);
            return new Figure(name, number.start(), Math.max(number.end(), end));
        }
        var raw = passage.low().substring(before.nameStart(), before.nameEnd());
        var words = Passage.low(name).split(" ");
        int at = raw.lastIndexOf(words.length > 1 ? words[0] + " " + words[1] : words[0]);
        return new Figure(
                name, before.nameStart() + Math.max(0, at), StatementWords.tailed(number, behind));
    }

    private @Nullable String period(Statement s, Figure figure, Quantity number) {
        int from = Math.max(s.from(), figure.start - 40);
        if (from < number.start() && words.opensWithYearBegun(s)) {
            return periods.period("đầu năm ");
        }
        return from >= number.start()
                ? null
                : periods.period(
                        COMPARED.matcher(s.low().substring(from, number.start())).replaceAll(""));
    }

    private void more(Quantity number, Gap before, Gap behind, String ahead) {
        var open = current;
        if (open == null) {
            return;
        }
        var roles = new Roles(open.figure());
        var share = roles.more(number, before, behind, ahead);
        open.figure().end = Math.max(open.figure().end, StatementWords.tailed(number, behind));
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
