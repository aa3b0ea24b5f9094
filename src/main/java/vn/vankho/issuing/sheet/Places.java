package vn.vankho.issuing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where signatures, number and date belong on a rendered document, found from its words.
///
/// The hand stands between title and name, centred on the name; the seal, at its true size, over
/// the hand's left third (Nghị định 30/2020, Phụ lục I, phần I, mục II.7 and II.8). Number and date
/// stand in the gaps that the form leaves for them.
///
/// @param hand null where the block was not found; likewise the others
record Places(
        @Nullable Place hand,
        @Nullable Place seal,
        @Nullable Place number,
        @Nullable Place day,
        @Nullable Place month,
        float letterSize) {

    private static final float MILLIMETRE = 72 / 25.4f;

    /// The seal of a commune's committee; others differ by a millimetre or two.
    private static final float SEAL = 36 * MILLIMETRE;

    private static final float WIDEST_HAND = 45 * MILLIMETRE;
    private static final float HIGHEST_HAND = 22 * MILLIMETRE;

    /// Title and name that stand closer leave no room to sign.
    private static final float LEAST_ROOM = 25;

    private static final float FARTHEST = 200;
    private static final float USUAL_SIZE = 13;

    static Places in(List<Line> lines, Block block) {
        var hand = hand(lines, block);
        var number = gaps(lines, "Số:", "/");
        var date =
                lines.stream()
                        .filter(line -> line.text().matches(".*ngàythángnăm\\d{0,4}"))
                        .findFirst();
        return new Places(
                hand.orElse(null),
                hand.map(Places::seal).orElse(null),
                number.orElse(null),
                date.map(line -> gap(line, "ngày", "tháng")).orElse(null),
                date.map(line -> gap(line, "tháng", "năm")).orElse(null),
                date.map(Line::size).orElse(USUAL_SIZE));
    }

    boolean signable() {
        return hand != null && seal != null;
    }

    boolean stampable() {
        return number != null && day != null && month != null;
    }

    /// The first name with its title above it: what an appendix repeats comes later.
    static Optional<Place> hand(List<Line> lines, Block block) {
        var name = Line.bare(block.name());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (Line.bare(line.text()).equals(name)) {
                var above = above(lines, line);
                if (above.isPresent() && fits(above.get(), line, block)) {
                    return Optional.of(between(above.get(), line));
                }
            }
        }
        return Optional.empty();
    }

    /// The nearest line above that stands in the same column.
    private static Optional<Line> above(List<Line> lines, Line name) {
        var found = new ArrayList<Line>();
        for (var line : lines) {
            boolean over = line.page() == name.page() && line.base() > name.base();
            if (over && line.left() < name.right() && line.right() > name.left()) {
                found.add(line);
            }
        }
        return found.stream().reduce((one, other) -> one.base() < other.base() ? one : other);
    }

    private static boolean fits(Line title, Line name, Block block) {
        float room = title.base() - name.base() - name.size();
        boolean known =
                block.titles().isEmpty()
                        || block.titles().stream()
                                .anyMatch(
                                        each -> Line.bare(title.text()).contains(Line.bare(each)));
        return known && room >= LEAST_ROOM && room <= FARTHEST;
    }

    private static Place between(Line title, Line name) {
        float top = title.base() - title.size() * 0.3f;
        float bottom = name.base() + name.size();
        float height = Math.min(HIGHEST_HAND, top - bottom);
        float width = Math.min(WIDEST_HAND, height * 2);
        return new Place(
                name.page(), name.middle() - width / 2, (top + bottom - height) / 2, width, height);
    }

    private static Place seal(Place hand) {
        float right = hand.left() + hand.width() / 3;
        float bottom = hand.bottom() + hand.height() / 2 - SEAL / 2;
        return new Place(hand.page(), Math.max(0, right - SEAL), Math.max(0, bottom), SEAL, SEAL);
    }

    private static Optional<Place> gaps(List<Line> lines, String before, String behind) {
        return lines.stream()
                .filter(line -> line.text().startsWith(before + behind))
                .findFirst()
                .map(line -> gap(line, before, behind));
    }

    private static Place gap(Line line, String before, String behind) {
        int at = letterAt(line, line.text().indexOf(before + behind) + before.length());
        var from = line.letters().get(at - 1);
        var to = line.letters().get(at);
        float low = line.base() - line.size() * 0.25f;
        return new Place(
                line.page(), from.right(), low, to.left() - from.right(), line.size() * 1.1f);
    }

    /// Which letter begins at this place of the text: a letter may be several signs, such as `ffi`.
    private static int letterAt(Line line, int place) {
        int signs = 0;
        for (int i = 0; i < line.letters().size(); i++) {
            if (signs >= place) {
                return i;
            }
            signs +=
                    java.text.Normalizer.normalize(
                                    line.letters().get(i).text(), java.text.Normalizer.Form.NFC)
                            .length();
        }
        return line.letters().size() - 1;
    }
}
