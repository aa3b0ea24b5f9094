package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Puts what stands side by side on a page into one row.
final class Rows {

    private static final double BESIDE = 0.5;

    private Rows() {}

    /// Rows from top to bottom, each from left to right.
    static <T> List<List<T>> of(List<T> things, Function<T, Box> place) {
        var rows = new ArrayList<Row<T>>();
        things.stream()
                .sorted(Comparator.comparingDouble(thing -> place.apply(thing).bottom()))
                .forEach(thing -> put(thing, place.apply(thing), rows));
        rows.sort(Comparator.comparingDouble(row -> row.band.bottom()));
        return rows.stream().map(row -> row.fromLeft(place)).toList();
    }

    /// Things come from top to bottom, so only the last few rows can take one.
    private static <T> void put(T thing, Box box, List<Row<T>> rows) {
        Row<T> best = null;
        var bestShare = BESIDE;
        for (var i = rows.size() - 1; i >= Math.max(0, rows.size() - 8); i--) {
            var share = rows.get(i).band.sharesRowWith(box);
            if (share > bestShare) {
                best = rows.get(i);
                bestShare = share;
            }
        }
        if (best == null) {
            best = new Row<>(box);
            rows.add(best);
        }
        best.add(thing, box);
    }

    private static final class Row<T> {
        private final List<T> things = new ArrayList<>();

        /// The height of its tallest thing: raised and lowered small letters do not widen it.
        private Box band;

        Row(Box first) {
            band = first;
        }

        void add(T thing, Box box) {
            things.add(thing);
            if (box.height() > band.height()) {
                band = box;
            }
        }

        List<T> fromLeft(Function<T, Box> place) {
            things.sort(Comparator.comparingDouble(thing -> place.apply(thing).x()));
            return things;
        }
    }
}
