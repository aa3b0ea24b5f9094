package vn.vankho.report.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Severity;

/// Numbers of headings that are missing, repeated, or of another level than their neighbours.
final class OutlineChecks {

    static final List<AuditCheck> ALL =
            List.of(
                    new AuditCheck("M01", Severity.W, "Đề mục", OutlineChecks::order),
                    new AuditCheck("M02", Severity.W, "Đề mục", OutlineChecks::levels));

    private static final List<String> ROMAN =
            List.of(
                    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
                    "xiii", "xiv", "xv");
    private static final List<String> ORDINALS = List.of("nhat", "hai", "ba", "tu", "nam", "sau");
    private static final int LONGEST_TITLE = 160;

    /// The kinds of numbers, the highest first.
    private enum Kind {
        PART("phan (?:thu )?(?<label>nhat|hai|ba|tu|bon|nam|sau|[ivx]{1,4})\\b(?<title>.*)"),
        CAPITAL("(?<label>[a-h])\\h?[./]\\h*(?<title>\\p{L}.*)"),
        ROMAN_NUMBER("(?<label>[ivx]{1,5})\\h?[./]\\h*(?<title>\\p{L}.*)"),
        NUMBER("(?<label>\\d{1,2})\\h?[./](?!\\d)\\h*(?<title>\\p{L}.*)");

        private final Pattern form;

        Kind(String form) {
            this.form = Pattern.compile(form);
        }

        int value(String label) {
            return switch (this) {
                case PART -> {
                    int word = ORDINALS.indexOf(label.equals("bon") ? "tu" : label) + 1;
                    yield word > 0 ? word : ROMAN.indexOf(label) + 1;
                }
                case CAPITAL -> label.charAt(0) - 'a' + 1;
                case ROMAN_NUMBER -> ROMAN.indexOf(label) + 1;
                case NUMBER -> Integer.parseInt(label);
            };
        }
    }

    private record Item(Kind kind, int value, String title, Passage passage) {

        /// Its first two words.
        String opening() {
            var words = title.strip().split("[\\h:]+", 3);
            return words.length < 3 ? title : words[0] + " " + words[1];
        }

        Remark remark(String message) {
            int end = Math.min(passage.text().length(), 120);
            return passage.remark(0, end, "", message);
        }
    }

    private OutlineChecks() {}

    private static List<Item> items(AuditedReport report) {
        var items = new ArrayList<Item>();
        for (var passage : report.body()) {
            item(passage).ifPresent(items::add);
        }
        return items;
    }

    private static Optional<Item> item(Passage passage) {
        var line = passage.plain().strip();
        var head = line.substring(0, Math.min(line.length(), LONGEST_TITLE));
        var first = passage.text().stripLeading();
        for (var kind : Kind.values()) {
            boolean capital =
                    kind == Kind.NUMBER
                            || (!first.isEmpty() && Character.isUpperCase(first.charAt(0)));
            var form = kind.form.matcher(head);
            if (capital && form.matches() && kind.value(form.group("label")) > 0) {
                return Optional.of(
                        new Item(
                                kind,
                                kind.value(form.group("label")),
                                form.group("title"),
                                passage));
            }
        }
        return Optional.empty();
    }

    // Main headings only, and on a scan only what is repeated: a misread number looks like a gap.
    private static List<Remark> order(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        var open = new ArrayList<Kind>();
        Map<Kind, Integer> last = new EnumMap<>(Kind.class);
        for (var item : items(report)) {
            int depth = open.indexOf(item.kind());
            if (depth < 0) {
                open.add(item.kind());
            } else {
                open.subList(depth + 1, open.size()).forEach(last::remove);
                open.subList(depth + 1, open.size()).clear();
            }
            int before = last.getOrDefault(item.kind(), 0);
            var message = disorder(item, before);
            boolean image = report.isImageAt(item.passage().start());
            if (message != null && (!image || item.value() == before)) {
                remarks.add(item.remark(message));
            }
            last.put(item.kind(), item.value());
        }
        return remarks;
    }

    private static @Nullable String disorder(Item item, int before) {
        if (item.value() == 1 || item.value() == before + 1) {
            return null;
        }
        return item.value() == before
                ? "Số thứ tự đề mục bị lặp."
                : "Số thứ tự đề mục không liên tục với đề mục trước.";
    }

    // "3. Lĩnh vực nội chính" behind "I. Lĩnh vực kinh tế" and "II. Lĩnh vực văn hóa" is their III.
    private static List<Remark> levels(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        var siblings = new ArrayList<Item>();
        for (var item : items(report)) {
            if (item.kind() == Kind.ROMAN_NUMBER) {
                if (item.value() == 1) {
                    siblings.clear();
                }
                siblings.add(item);
            } else if (item.kind() != Kind.NUMBER) {
                siblings.clear();
            } else if (belongsTo(siblings, item)) {
                var expected = ROMAN.get(item.value() - 1).toUpperCase(Locale.ROOT);
                remarks.add(
                        item.remark(
                                "Đề mục số %d cùng loại với các đề mục I đến %s ở cấp trên; có lẽ là"
                                                .formatted(
                                                        item.value(),
                                                        ROMAN.get(item.value() - 2)
                                                                .toUpperCase(Locale.ROOT))
                                        + " đề mục "
                                        + expected
                                        + "."));
            }
        }
        return remarks;
    }

    private static boolean belongsTo(List<Item> siblings, Item item) {
        return siblings.size() >= 2
                && siblings.size() == item.value() - 1
                && siblings.getLast().value() == siblings.size()
                && item.title().length() < LONGEST_TITLE / 2
                && siblings.stream().allMatch(s -> s.opening().equals(item.opening()));
    }
}
