package vn.vankho.drafting.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.comparison.ParagraphAlignment;
import vn.vankho.drafting.returned.Change.Kind;
import vn.vankho.drafting.wordfile.WordFile;
import vn.vankho.drafting.wordfile.WordFile.Paragraph;

/// Finds what a file that came back has otherwise than the file that went out.
///
/// Values are compared by their bookmarks. A paragraph that has lost its bookmark is looked for by
/// its words; what then is left over has been added or taken away.
final class FoundChanges {

    private final DataPlaces places;
    private final List<Paragraph> out;
    private final List<Paragraph> back;
    private final Values valuesOut;
    private final TableChanges tables;
    private final Map<String, Change> byMark = new LinkedHashMap<>();
    private final Map<String, Lines> sentBySequence = new HashMap<>();
    private final List<Change> added = new ArrayList<>();
    private final List<Change> outside = new ArrayList<>();
    private final Set<String> foundByWords = new LinkedHashSet<>();

    /// @param changes in the order of the document; those outside of values last
    /// @param added where each added paragraph belongs: the place of the value before it
    record Found(List<Change> changes, Map<String, DataPlaces.Place> added) {}

    private final Map<String, DataPlaces.Place> anchors = new HashMap<>();

    private FoundChanges(DataPlaces places, Map<String, ?> data, WordFile out, WordFile back) {
        this.places = places;
        this.out = out.paragraphs();
        this.valuesOut = Values.of(this.out);
        for (var paragraph : this.out) {
            var lines = Lines.of(paragraph);
            if (!lines.marks().isEmpty()) {
                sentBySequence.putIfAbsent(String.join(" ", lines.marks()), lines);
            }
        }
        var lost = new LostMarks(this.out, back.paragraphs());
        this.back =
                back.paragraphs().stream()
                        .map(paragraph -> grown(restored(paragraph, lost)))
                        .toList();
        this.tables = TableChanges.of(data, this.out, this.back);
    }

    /// @param places of the data that the file went out with
    static Found in(DataPlaces places, Map<String, ?> data, WordFile out, WordFile back) {
        var found = new FoundChanges(places, data, out, back);
        found.foundByWords.addAll(found.tables.marks());
        found.added.addAll(found.tables.changes());
        found.compareValues();
        found.compareTheRest();
        var all = new ArrayList<>(found.byMark.values());
        all.addAll(found.added);
        all.addAll(found.outside);
        return new Found(all, found.anchors);
    }

    private Paragraph restored(Paragraph paragraph, LostMarks lost) {
        var came = Lines.of(paragraph);
        var sent = lost.sent(came);
        if (sent.isEmpty()) {
            return paragraph;
        }
        var whole = LostMarks.restored(sent.get(), came);
        if (whole.isPresent()) {
            return whole.get().paragraph(paragraph.cell());
        }
        if (figureParagraph(sent.get()).isPresent()) {
            sentence(sent.get(), came);
            noted(sent.get());
        }
        return paragraph;
    }

    private Paragraph grown(Paragraph paragraph) {
        var lines = Lines.of(paragraph);
        var sent = sentBySequence.get(String.join(" ", lines.marks()));
        if (lines.marks().isEmpty() || sent == null) {
            return paragraph;
        }
        if (lines.marks().stream().map(Values::mark).anyMatch(RolledReturn::isFigure)) {
            sentence(sent, lines);
            return paragraph;
        }
        var grown = lines.grown(sent);
        for (int i = 0; i < grown.fixed().size(); i++) {
            var had = Values.tidy(sent.fixed().get(i));
            var has = Values.tidy(grown.fixed().get(i));
            if (!had.equals(has)) {
                outside.add(outside("Lời cố định của mẫu", had, has));
            }
        }
        return grown.paragraph(paragraph.cell());
    }

    /// A paragraph with live figures: its words change as a whole, the figures by themselves.
    private void sentence(Lines sent, Lines came) {
        boolean same = sent.fixed().size() == came.fixed().size();
        for (int i = 0; same && i < sent.fixed().size(); i++) {
            same = Values.tidy(sent.fixed().get(i)).equals(Values.tidy(came.fixed().get(i)));
        }
        var place = places.find(Values.mark(sent.marks().getFirst()));
        if (!same && place.isPresent()) {
            var id = RolledReturn.PARAGRAPH + place.get().keys().get(1);
            var told = PlaceName.of(place.get().keys().subList(0, 2));
            byMark.put(
                    id,
                    new Change(
                            id,
                            Kind.VALUE,
                            told,
                            RolledReturn.tokens(sent),
                            null,
                            RolledReturn.tokens(came)));
        }
    }

    private Change outside(String place, String before, String after) {
        return new Change("ngoai-" + outside.size(), Kind.OUTSIDE, place, before, null, after);
    }

    private void compareValues() {
        var valuesBack = Values.of(back);
        for (var mark : valuesOut.marks()) {
            if (valuesBack.has(mark)) {
                compare(mark, valuesOut.of(mark), valuesBack.of(mark), Kind.VALUE);
            }
        }
    }

    private void compare(String mark, List<String> before, List<String> after, Kind kind) {
        var place = places.find(mark);
        if (place.isEmpty()) {
            // Such as the number of a section, which the product counts itself.
            if (!before.equals(after)) {
                var told = "Chữ do Văn khố tự đánh";
                outside.add(outside(told, String.join(" ", before), String.join(" ", after)));
            }
            return;
        }
        var sent = value(place.get(), before);
        var came = paragraphs(place.get()) ? String.join("\n\n", after) : differing(before, after);
        if (!sent.equals(came)) {
            var told = PlaceName.of(place.get().keys());
            byMark.put(mark, new Change(mark, kind, told, sent, null, came));
        }
    }

    private static String value(DataPlaces.Place place, List<String> texts) {
        return paragraphs(place) ? String.join("\n\n", texts) : texts.getFirst();
    }

    /// Whether it is one value of several paragraphs, and not one that stands in several places.
    private static boolean paragraphs(DataPlaces.Place place) {
        return String.valueOf(place.value()).strip().matches("(?s).*\\n[ \\t]*\\n.*");
    }

    /// Of a value that stands in several places the one that somebody changed.
    private static String differing(List<String> before, List<String> after) {
        for (int i = 0; i < after.size(); i++) {
            if (i >= before.size() || !after.get(i).equals(before.get(i))) {
                return after.get(i);
            }
        }
        return after.isEmpty() ? "" : after.getFirst();
    }

    private void compareTheRest() {
        var valuesBack = Values.of(back);
        var lost =
                out.stream()
                        .filter(paragraph -> !tables.isOut(paragraph))
                        .filter(paragraph -> lost(paragraph, valuesBack))
                        .toList();
        var strange = strange();
        var pairs =
                ParagraphAlignment.of(
                        lost.stream().map(paragraph -> paragraph.text().strip()).toList(),
                        strange.stream().map(i -> back.get(i).text().strip()).toList());
        for (var pair : pairs) {
            if (pair.before() >= 0 && pair.after() >= 0) {
                byWords(lost.get(pair.before()), back.get(strange.get(pair.after())));
            } else if (pair.after() >= 0) {
                add(strange.get(pair.after()));
            } else {
                gone(lost.get(pair.before()));
            }
        }
        valuesOut.marks().stream()
                .filter(mark -> !valuesBack.has(mark) && !foundByWords.contains(mark))
                .forEach(this::removed);
    }

    private static boolean lost(Paragraph paragraph, Values back) {
        var marks = Lines.of(paragraph).marks();
        return !marks.isEmpty()
                && !paragraph.text().isBlank()
                && marks.stream().noneMatch(mark -> back.has(Values.mark(mark)));
    }

    /// Paragraphs of the file that came back which have no value and went out nowhere.
    private List<Integer> strange() {
        var fixed =
                out.stream()
                        .filter(paragraph -> !paragraph.marked() && !tables.isOut(paragraph))
                        .map(paragraph -> Values.tidy(paragraph.text()))
                        .collect(Collectors.toCollection(ArrayList::new));
        var strange = new ArrayList<Integer>();
        for (int i = 0; i < back.size(); i++) {
            var text = Values.tidy(back.get(i).text());
            boolean strangely = !back.get(i).marked() && !tables.isBack(back.get(i));
            if (!text.isEmpty() && strangely && !fixed.remove(text)) {
                strange.add(i);
            }
        }
        return strange;
    }

    /// A paragraph with live figures is taken away as a whole; others by their values.
    private void gone(Paragraph sent) {
        var lines = Lines.of(sent);
        figureParagraph(lines)
                .ifPresent(
                        keys -> {
                            noted(lines);
                            paragraph(keys, Kind.REMOVED, sent.text().strip(), "");
                        });
    }

    private Optional<List<Object>> figureParagraph(Lines sent) {
        var marks = sent.marks();
        boolean figures = marks.stream().map(Values::mark).anyMatch(RolledReturn::isFigure);
        return figures
                ? places.find(Values.mark(marks.getFirst())).map(DataPlaces.Place::keys)
                : Optional.empty();
    }

    private void noted(Lines sent) {
        sent.marks().forEach(mark -> foundByWords.add(Values.mark(mark)));
    }

    private void paragraph(List<Object> keys, Kind kind, String before, String after) {
        var id = RolledReturn.PARAGRAPH + keys.get(1);
        var told = PlaceName.of(keys.subList(0, 2));
        byMark.put(id, new Change(id, kind, told, before, null, after));
    }

    private void byWords(Paragraph sent, Paragraph came) {
        var lines = Lines.of(sent);
        var text = came.text().strip();
        var values = lines.valuesIn(text);
        lines.marks().forEach(mark -> foundByWords.add(Values.mark(mark)));
        if (Values.tidy(sent.text()).equals(Values.tidy(text))) {
            return;
        }
        var keys = figureParagraph(lines);
        if (values.isEmpty() && keys.isPresent()) {
            paragraph(keys.get(), Kind.BY_WORDS, sent.text().strip(), text);
            return;
        }
        if (values.isEmpty()) {
            outside.add(outside("Đoạn đã sửa cả lời cố định", sent.text().strip(), text));
            return;
        }
        for (int i = 0; i < values.get().size(); i++) {
            var mark = Values.mark(lines.marks().get(i));
            compare(
                    mark,
                    List.of(Values.tidy(lines.values().get(i))),
                    List.of(Values.tidy(values.get().get(i))),
                    Kind.BY_WORDS);
        }
    }

    private void add(int index) {
        var text = Values.tidy(back.get(index).text());
        var anchor = anchor(index);
        if (anchor == null) {
            outside.add(outside("Đoạn thêm ngoài các trường", "", text));
            return;
        }
        var id = "them-" + added.size();
        anchors.put(id, anchor);
        var told = "Đoạn thêm sau " + PlaceName.of(anchor.keys());
        added.add(new Change(id, Kind.ADDED, told, "", null, text));
    }

    /// The last value of a list before the paragraph.
    private DataPlaces.@Nullable Place anchor(int index) {
        for (int i = index - 1; i >= 0; i--) {
            var marks = Lines.of(back.get(i)).marks();
            if (!marks.isEmpty()) {
                return places.find(Values.mark(marks.getLast()))
                        .filter(place -> place.list().isPresent())
                        .orElse(null);
            }
        }
        return null;
    }

    private void removed(String mark) {
        var place = places.find(mark);
        var before = valuesOut.of(mark);
        if (place.isPresent() && !String.join("", before).isBlank()) {
            var told = PlaceName.of(place.get().keys());
            var sent = value(place.get(), before);
            byMark.put(mark, new Change(mark, Kind.REMOVED, told, sent, null, ""));
        }
    }
}
