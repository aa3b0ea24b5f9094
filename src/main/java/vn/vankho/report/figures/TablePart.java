package vn.vankho.report.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.figures.Column.Kind;

/// The columns of a table that are about one thing: one place, or where the rows are places, one
/// measure. An ordinary table has a single part.
///
/// @param scope the place, or null
/// @param measure what is measured, or null where the rows say that
/// @param unit the unit in the head, or null
/// @param columns which columns, and what each says
record TablePart(
        @Nullable String scope,
        @Nullable String measure,
        @Nullable String unit,
        Map<Integer, Column> columns) {

    private static final Column ORDER = new Column(Kind.ORDER, null, null);
    private static final Pattern ROLE =
            Pattern.compile(
                    "(?:ước )?(?:kế hoạch|kh|thực hiện|th|ưth|uth|dự toán|dt|đạt|kết quả|chỉ"
                            + " tiêu|giao|ước|dự kiến)(?: được| giao| trong| năm| cả| kế hoạch){0,3}(?:"
                            + " \\d{4})?"
                            + "|(?:tỷ lệ|tỉ lệ|so sánh|%|\\(%\\)|đạt|hoàn thành|th|ưth|kh|dt|kế"
                            + " hoạch|dự toán|so với|[/ %()]){1,8}(?: \\d{4})?");
    private static final Pattern IGNORED =
            Pattern.compile(
                    "(?:ghi chú|s?tt|số tt|số thứ tự|người .*|đơn vị thực hiện|thời gian.*)?");

    boolean says(Kind kind) {
        return columns.values().stream().anyMatch(column -> column.kind() == kind);
    }

    /// All columns as one.
    static TablePart all(List<Column> columns) {
        var all = new LinkedHashMap<Integer, Column>();
        for (int i = 0; i < columns.size(); i++) {
            all.put(i, columns.get(i));
        }
        return new TablePart(null, null, null, all);
    }

    /// The parts of a table whose columns are of places; empty if they are not.
    static List<TablePart> ofPlaces(List<List<String>> heads, Periods periods, Subject subject) {
        var parts = new LinkedHashMap<String, Map<Integer, Column>>();
        int places = 0;
        for (int i = 0; i < heads.size(); i++) {
            var rest = new ArrayList<>(heads.get(i));
            var place = takePlace(rest);
            if (place != null) {
                places += Places.isWhole(place) ? 0 : 1;
                parts.computeIfAbsent(place, p -> new LinkedHashMap<>())
                        .put(i, column(rest, periods, subject));
            }
        }
        return places < 2
                ? List.of()
                : parts.entrySet().stream()
                        .map(part -> new TablePart(part.getKey(), null, null, part.getValue()))
                        .toList();
    }

    private static @Nullable String takePlace(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            var words = head.get(i);
            var place = Places.named(words);
            if (place == null && Places.isWhole(words)) {
                place = words.strip().toLowerCase(Locale.ROOT);
            }
            if (place != null) {
                head.remove(i);
                return place;
            }
        }
        return null;
    }

    private static Column column(List<String> head, Periods periods, Subject subject) {
        var usual = Parts.isPlanning(subject) ? Kind.PLAN : Kind.ACTUAL;
        if (head.isEmpty()) {
            return new Column(usual, null, null);
        }
        var column = Column.of(head, periods, subject.year());
        return column.kind() == Kind.OTHER || column.kind() == Kind.NAME
                ? new Column(usual, column.period(), column.unit())
                : column;
    }

    /// The parts of a table whose rows are places: each measure that the heads name.
    ///
    /// @param place which column names the places
    /// @param title what the table is about, for heads that only say *Kế hoạch*, *Thực hiện*
    static List<TablePart> ofMeasures(
            List<List<String>> heads, int place, String title, Periods periods, Subject subject) {
        var parts = new LinkedHashMap<String, Map<Integer, Column>>();
        for (int i = 0; i < heads.size(); i++) {
            var head = heads.get(i).stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
            boolean skipped = i == place || IGNORED.matcher(String.join(" ", head)).matches();
            if (!skipped) {
                var measure =
                        heads.get(i).stream()
                                .filter(w -> !isRole(w))
                                .collect(Collectors.joining(": "));
                var roles = head.stream().filter(TablePart::isRole).toList();
                parts.computeIfAbsent(
                                measure.isEmpty() ? title : measure, m -> new LinkedHashMap<>())
                        .put(i, column(roles, periods, subject));
            }
        }
        return parts.entrySet().stream()
                .filter(part -> !part.getKey().isBlank())
                .map(part -> measured(part.getKey(), part.getValue()))
                .toList();
    }

    private static boolean isRole(String words) {
        return ROLE.matcher(words.toLowerCase(Locale.ROOT).strip()).matches();
    }

    // A share is one of the plan only if the plan stands beside it.
    private static TablePart measured(String head, Map<Integer, Column> columns) {
        var named = Units.split(head.replaceAll("\\(%\\)$", "(%)"));
        boolean planned = columns.values().stream().anyMatch(c -> c.kind() == Kind.PLAN);
        var checked = new LinkedHashMap<>(columns);
        if (!planned) {
            checked.replaceAll((i, c) -> c.kind() == Kind.PERCENT_OF_PLAN ? ORDER : c);
        }
        return new TablePart(null, Names.inTable(named.name()), named.unit(), checked);
    }
}
