package vn.vankho.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.form.Sheet.Line;

/// The numbers of a body's headings and items. A list that begins again at one is a new list: its
/// parent may bear no number.
final class Numbering {

    private static final List<String> ROMAN =
            List.of(
                    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
                    "XIII", "XIV", "XV");
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private enum Kind {
        PART("(?iu)Phần\\s+(?:thứ\\s+)?(?<label>nhất|hai|ba|bốn|tư|năm|[IVX]+)(?<end>)\\b.*"),
        CHAPTER("(?iu)Chương\\s+(?<label>[IVX]+)(?<end>).*"),
        ARTICLE("(?u)Điều\\s+(?<label>\\d{1,3})(?<end>[.:]).*"),
        CAPITAL("(?<label>[A-H])(?<end>[./])\\s*\\p{Lu}.*"),
        ROMAN_NUMBER("(?<label>[IVX]+)(?<end>[./])\\s*\\p{Lu}.*"),
        NUMBER("(?<label>\\d{1,2})(?<end>[./])\\s*\\p{Lu}.*"),
        LETTER("(?<label>[a-zđ])(?<end>[.)/])\\s+\\p{L}.*");

        private final Pattern form;

        Kind(String form) {
            this.form = Pattern.compile(form);
        }

        int value(String label) {
            return switch (this) {
                case ARTICLE, NUMBER -> Integer.parseInt(label);
                case CAPITAL -> label.charAt(0) - 'A' + 1;
                case LETTER -> LETTERS.indexOf(label) + 1;
                case PART -> Math.max(word(label), ROMAN.indexOf(label) + 1);
                case CHAPTER, ROMAN_NUMBER -> ROMAN.indexOf(label) + 1;
            };
        }

        private static int word(String label) {
            return List.of("nhất", "hai", "ba", "tư", "năm").indexOf(label.replace("bốn", "tư"))
                    + 1;
        }
    }

    private record Item(Kind kind, int value, String separator, Line line) {}

    private final List<Item> items = new ArrayList<>();

    Numbering(Sheet sheet) {
        for (var line : body(sheet)) {
            add(line);
        }
    }

    private static List<Line> body(Sheet sheet) {
        var subject = sheet.field(FieldName.SUBJECT).evidence();
        int from = subject == null ? 0 : subject.end();
        int to = sheet.recipientsStart() < 0 ? sheet.text().length() : sheet.recipientsStart();
        boolean image =
                sheet.reading().pages().stream().anyMatch(p -> p.source() == PageText.Source.OCR);
        return sheet.lines().stream()
                .filter(line -> !image && line.start() >= from && line.start() < to)
                .toList();
    }

    private void add(Line line) {
        for (var kind : Kind.values()) {
            var form = kind.form.matcher(line.text());
            if (form.matches() && kind.value(form.group("label")) > 0) {
                items.add(new Item(kind, kind.value(form.group("label")), form.group("end"), line));
                return;
            }
        }
    }

    /// Gaps, repetitions and steps back, except among letters.
    List<Breach> order() {
        var breaches = new ArrayList<Breach>();
        walk(
                (item, before) -> {
                    if (item.kind() != Kind.LETTER) {
                        breaches.add(breach(item, before));
                    }
                });
        return breaches;
    }

    /// The same among letters, which follow the Vietnamese order: d, đ, e, g.
    List<Breach> letters() {
        var breaches = new ArrayList<Breach>();
        walk(
                (item, before) -> {
                    if (item.kind() == Kind.LETTER) {
                        breaches.add(breach(item, before));
                    }
                });
        return breaches;
    }

    private interface Disorder {
        void found(Item item, int before);
    }

    // Every heading closes the lists of the kinds below it in the paper's own order of kinds, but
    // articles are counted through all chapters.
    private void walk(Disorder disorder) {
        var open = new ArrayList<Kind>();
        Map<Kind, Integer> last = new EnumMap<>(Kind.class);
        for (var item : items) {
            int depth = open.indexOf(item.kind());
            if (depth < 0) {
                open.add(item.kind());
            } else {
                open.subList(depth + 1, open.size()).stream()
                        .filter(kind -> kind != Kind.ARTICLE)
                        .forEach(last::remove);
                open.subList(depth + 1, open.size()).clear();
            }
            int before = last.getOrDefault(item.kind(), 0);
            if (item.value() != 1 && item.value() != before + 1) {
                disorder.found(item, before);
            }
            last.put(item.kind(), item.value());
        }
    }

    private static Breach breach(Item item, int before) {
        var message =
                item.value() == before
                        ? "Số thứ tự đề mục bị lặp."
                        : "Số thứ tự đề mục không liên tục với đề mục trước.";
        return item.line().breach("", message);
    }

    /// One remark for each kind that is written in two ways, such as `I/` and `I.`
    List<Breach> separators() {
        Map<Kind, Set<String>> used = new EnumMap<>(Kind.class);
        var breaches = new ArrayList<Breach>();
        for (var item : items) {
            var separators = used.computeIfAbsent(item.kind(), kind -> new LinkedHashSet<>());
            if (separators.add(item.separator()) && separators.size() == 2) {
                breaches.add(item.line().breach("", "Cùng một cấp đề mục dùng hai cách đánh dấu."));
            }
        }
        return breaches;
    }
}
