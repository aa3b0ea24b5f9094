package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.vietnamese.Quantities;
import vn.vankho.vietnamese.Quantity;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Finds which number of a passage says which part of a figure, and puts the live value in its
/// place.
final class NumberPlaces {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern TURN =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(tăng|giảm|vượt|hụt|cao hơn|thấp hơn)(?:\\h(?:thêm|khoảng|gần|hơn|trên|là|được|so với cùng kỳ(?: năm trước)?,?))?\\h*$");
    private static final Pattern COMPOUND =
            Pattern.compile("(?iu)[\\d.,]+\\h?(?:tỷ|tỉ|triệu)(?:\\hđồng)?\\h[\\d.,]+");
    private static final Pattern PLAN =
            Pattern.compile("(?:ke hoach|\\bkh\\b|chi tieu|du toan|nghi quyet|\\bnq\\b|muc tieu)");
    private static final Pattern SAME =
            Pattern.compile("(?:cung ky|\\bck\\b|svck|nam truoc|so voi|nam ngoai)");

    private final String text;
    private final String plain;
    private final List<Integer> at;
    private final List<LiveFigure> figures;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Quantity> left = new ArrayList<>();

    private NumberPlaces(String text, List<Integer> at, List<LiveFigure> figures) {
        this.text = text;
        this.plain = Plain.of(text);
        this.at = at;
        this.figures =
                figures.stream()
                        .filter(
                                f ->
                                        f.evidence.start() <= at.getLast()
                                                && f.evidence.end() > at.getFirst())
                        .sorted(Comparator.comparingInt(f -> f.evidence.end() - f.evidence.start()))
                        .toList();
    }

    /// @param edits the live values in their places
    /// @param left the numbers that measure something and belong to no figure
    record Found(List<Edit> edits, List<Quantity> left) {}

    /// @param at for each character its offset in the earlier report's text
    static Found of(String text, List<Integer> at, List<LiveFigure> figures, List<int[]> kept) {
        if (at.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        var places = new NumberPlaces(text, at, figures);
        for (var number : Quantities.find(text)) {
            if (number.measures() && !KeptWords.meets(kept, number.start(), number.end())) {
                places.place(number);
            }
        }
        return new Found(places.edits, places.left);
    }

    /// A cell of a table, whose column says what its number is.
    ///
    /// @param role of the column; null where it is of no figure
    static Found ofCell(
            String text, List<Integer> at, List<LiveFigure> figures, @Nullable Role role) {
        var places = new NumberPlaces(text, at, figures);
        for (var number : Quantities.find(text)) {
            if (number.measures()) {
                places.placeInCell(number, role);
            }
        }
        return new Found(places.edits, places.left);
    }

    private void placeInCell(Quantity number, @Nullable Role role) {
        var printed =
                VietnameseNumbers.find(text.substring(number.numberStart(), number.numberEnd()));
        int offset = at.get(number.numberStart());
        for (var figure : figures) {
            if (!figure.covers(offset)) {
                continue;
            }
            if (number.kind() == Quantity.Kind.RATIO && ratio(figure, number)) {
                return;
            }
            if (printed.size() == 1 && role != null && is(figure, role, number.value())) {
                boolean signed =
                        number.numberStart() > 0
                                && "+-−–".indexOf(text.charAt(number.numberStart() - 1)) >= 0;
                put(
                        figure,
                        role,
                        number.numberStart() + printed.get(0).start(),
                        printed.get(0),
                        signed ? 1 : 0);
                return;
            }
        }
        left.add(number);
    }

    private void place(Quantity number) {
        int offset = at.get(number.numberStart());
        for (var figure : figures) {
            if (figure.covers(offset) && placed(figure, number)) {
                return;
            }
        }
        left.add(number);
    }

    private boolean placed(LiveFigure figure, Quantity number) {
        return switch (number.kind()) {
            case RATIO -> ratio(figure, number);
            case AMOUNT, PERCENT, PERMILLE -> single(figure, number);
            default -> false;
        };
    }

    private boolean ratio(LiveFigure figure, Quantity number) {
        var printed =
                VietnameseNumbers.find(text.substring(number.numberStart(), number.numberEnd()));
        if (printed.size() != 2) {
            return false;
        }
        var first = figure.kind == Figure.Kind.TARGET ? Role.TARGET : Role.ACTUAL;
        if (!is(figure, first, number.value())) {
            return false;
        }
        var second = is(figure, Role.PLAN, number.second()) ? Role.PLAN : Role.WHOLE;
        if (!is(figure, second, number.second())) {
            return false;
        }
        put(figure, first, number.numberStart() + printed.get(0).start(), printed.get(0), 0);
        put(figure, second, number.numberStart() + printed.get(1).start(), printed.get(1), 0);
        return true;
    }

    private static boolean is(LiveFigure figure, Role role, BigDecimal value) {
        var last = figure.last.get(role);
        return last != null && last.abs().compareTo(value.abs()) == 0;
    }

    private boolean single(LiveFigure figure, Quantity number) {
        var words = text.substring(number.numberStart(), number.numberEnd());
        var printed = VietnameseNumbers.find(words);
        boolean compound = printed.size() == 2 && COMPOUND.matcher(words).matches();
        if (printed.size() != 1 && !compound) {
            return false;
        }
        var role = role(figure, number);
        if (role == null) {
            return false;
        }
        turn(figure, role, number.numberStart());
        if (compound) {
            // "6 tỷ 250 triệu đồng" is written as one number of the smaller unit.
            figure.placed.add(role);
            figure.decimals.putIfAbsent(role, Math.max(0, number.value().scale()));
            edits.add(
                    new Edit(
                            number.numberStart(),
                            number.numberEnd(),
                            List.of(new Piece.Value(figure.id, role)),
                            Mark.UPDATED,
                            ""));
            return true;
        }
        put(figure, role, number.numberStart() + printed.get(0).start(), printed.get(0), 0);
        return true;
    }

    private @Nullable Role role(LiveFigure figure, Quantity number) {
        var value = number.value();
        boolean percent = number.kind() != Quantity.Kind.AMOUNT;
        var behind = behind(number.end());
        boolean plan = PLAN.matcher(behind).find();
        boolean same = SAME.matcher(behind).find();
        for (var role : candidates(figure, percent, plan, same)) {
            if (!figure.placed.contains(role) && is(figure, role, value)) {
                return role;
            }
        }
        return percent ? relative(figure, value) : null;
    }

    /// The words up to the next number or stop.
    private String behind(int from) {
        int end = from;
        while (end < plain.length()
                && end < from + 60
                && ".;,(".indexOf(plain.charAt(end)) < 0
                && !Character.isDigit(plain.charAt(end))) {
            end++;
        }
        return plain.substring(from, end);
    }

    private static List<Role> candidates(
            LiveFigure figure, boolean percent, boolean plan, boolean same) {
        if (figure.kind == Figure.Kind.TARGET) {
            return List.of(Role.TARGET, Role.WHOLE);
        }
        if (!percent) {
            return same
                    ? List.of(Role.CHANGE, Role.ACTUAL, Role.PLAN, Role.WHOLE)
                    : List.of(Role.ACTUAL, Role.PLAN, Role.WHOLE, Role.CHANGE);
        }
        if (figure.isPercent()) {
            return same
                    ? List.of(Role.CHANGE, Role.ACTUAL, Role.PLAN, Role.PERCENT_OF_SAME_PERIOD)
                    : List.of(Role.ACTUAL, Role.PLAN, Role.CHANGE, Role.PERCENT_OF_PLAN);
        }
        return plan
                ? List.of(Role.PERCENT_OF_PLAN, Role.PERCENT_OF_SAME_PERIOD)
                : same
                        ? List.of(Role.PERCENT_OF_SAME_PERIOD, Role.PERCENT_OF_PLAN)
                        : List.of(Role.PERCENT_OF_PLAN, Role.PERCENT_OF_SAME_PERIOD, Role.CHANGE);
    }

    /// "tăng 4% so với cùng kỳ" of a figure that is 104 %; "chiếm 88,86%" of 1.030/1.159.
    private static @Nullable Role relative(LiveFigure figure, BigDecimal value) {
        if (away(figure, Role.PERCENT_OF_SAME_PERIOD, value)
                && !figure.placed.contains(Role.CHANGE_PERCENT)) {
            return Role.CHANGE_PERCENT;
        }
        if (away(figure, Role.PERCENT_OF_PLAN, value) && !figure.placed.contains(Role.OVER_PLAN)) {
            return Role.OVER_PLAN;
        }
        var actual = figure.last.get(Role.ACTUAL);
        var change = figure.last.get(Role.CHANGE);
        if (actual != null && change != null && figure.placed.contains(Role.CHANGE)) {
            var before = actual.subtract(change);
            boolean rate =
                    before.signum() > 0
                            && near(change.abs().multiply(HUNDRED), before, value)
                            && !figure.placed.contains(Role.CHANGE_PERCENT);
            if (rate) {
                return Role.CHANGE_PERCENT;
            }
        }
        var whole = figure.last.get(Role.WHOLE);
        if (actual == null || whole == null || whole.signum() == 0) {
            return null;
        }
        return near(actual.multiply(HUNDRED), whole, value) ? Role.SHARE : null;
    }

    private static boolean near(BigDecimal part, BigDecimal whole, BigDecimal printed) {
        var share = part.divide(whole, 6, RoundingMode.HALF_UP);
        return share.subtract(printed).abs().compareTo(BigDecimal.ONE) < 0;
    }

    private static boolean away(LiveFigure figure, Role role, BigDecimal value) {
        var last = figure.last.get(role);
        return last != null && last.subtract(HUNDRED).abs().compareTo(value) == 0;
    }

    private void turn(LiveFigure figure, Role role, int number) {
        boolean moves =
                role == Role.CHANGE
                        || role == Role.CHANGE_PERCENT
                        || role == Role.OVER_PLAN
                        || (figure.indicator != null && LiveFigure.changesOnly(figure.indicator));
        var before = text.substring(Math.max(0, number - 45), number);
        var found = TURN.matcher(before);
        if (!moves || !found.find()) {
            return;
        }
        int start = Math.max(0, number - 45) + found.start(1);
        var word = found.group(1);
        var pair = pair(word);
        var piece = new Piece.Turn(figure.id, role, pair[0], pair[1]);
        edits.add(new Edit(start, start + word.length(), List.of(piece), Mark.UPDATED, ""));
    }

    private static String[] pair(String word) {
        var low = word.toLowerCase(Locale.ROOT);
        var pair =
                switch (low) {
                    case "vượt", "hụt" -> new String[] {"vượt", "hụt"};
                    case "cao hơn", "thấp hơn" -> new String[] {"cao hơn", "thấp hơn"};
                    default -> new String[] {"tăng", "giảm"};
                };
        if (Character.isUpperCase(word.charAt(0))) {
            for (int i = 0; i < 2; i++) {
                pair[i] = pair[i].substring(0, 1).toUpperCase(Locale.ROOT) + pair[i].substring(1);
            }
        }
        return pair;
    }

    /// As [Cell#decimals()] counts them: `05` is a number of two digits.
    static int decimals(String printed, BigDecimal value) {
        return printed.matches("0\\d") ? -printed.length() : Math.max(0, value.scale());
    }

    /// @param sign how many characters in front of the number are its sign, which goes with it
    private void put(
            LiveFigure figure, Role role, int start, VietnameseNumbers.Found printed, int sign) {
        int end = start + (printed.end() - printed.start());
        figure.placed.add(role);
        figure.decimals.putIfAbsent(role, decimals(text.substring(start, end), printed.value()));
        edits.add(
                new Edit(
                        start - sign,
                        end,
                        List.of(new Piece.Value(figure.id, role)),
                        Mark.UPDATED,
                        ""));
    }
}
