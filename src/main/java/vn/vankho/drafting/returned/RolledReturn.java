package vn.vankho.drafting.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.drafting.forward.BroughtBack;
import vn.vankho.drafting.forward.ForwardView;
import vn.vankho.drafting.forward.SentenceText;
import vn.vankho.drafting.returned.Change.Kind;
import vn.vankho.drafting.returned.DataPlaces.Place;
import vn.vankho.report.forward.Entries;
import vn.vankho.report.forward.Passage;
import vn.vankho.report.forward.Role;
import vn.vankho.report.forward.Sentence;

/// Changes to a draft that was made from an earlier report: figures by their codes, words by
/// sentence, so that percentages are computed anew and marks stay right.
///
/// @param back what of it a person wants
/// @param view the draft as it is
/// @param body the passages of the body's paragraphs
record RolledReturn(BroughtBack back, ForwardView view, List<Passage> body) {

    /// Before the position of a paragraph of the body, the id of a change to its words.
    static final String PARAGRAPH = "doan-";

    private static final Pattern FIGURE = Pattern.compile("_vk_([ftc]\\d{1,5})_([a-z_]{3,30})");
    private static final String BODY = "nội dung";
    private static final Set<String> WRITTEN = Set.of("trích yếu", "kết thúc");
    private static final String BASES = "căn cứ";

    static boolean isFigure(String mark) {
        return FIGURE.matcher(mark).matches();
    }

    /// The words of a paragraph with tokens where its figures stand.
    static String tokens(Lines lines) {
        var text = new StringBuilder();
        for (int i = 0; i < lines.fixed().size(); i++) {
            text.append(lines.fixed().get(i));
            if (i < lines.marks().size()) {
                var figure = FIGURE.matcher(Values.mark(lines.marks().get(i)));
                text.append(
                        figure.matches()
                                ? "{{%s.%s}}"
                                        .formatted(
                                                figure.group(1),
                                                figure.group(2).toUpperCase(Locale.ROOT))
                                : lines.values().get(i));
            }
        }
        return text.toString().strip();
    }

    /// What follows from other figures cannot be typed, what is no number cannot be a figure, and
    /// legal bases are judged, not written: all that is only shown.
    static FoundChanges.Found adapted(
            FoundChanges.Found found, DataPlaces places, ForwardView view) {
        var changes =
                found.changes().stream()
                        .map(change -> change.as(kind(change, places, found.added(), view)))
                        .toList();
        return new FoundChanges.Found(changes, found.added());
    }

    private static Kind kind(
            Change change, DataPlaces places, Map<String, Place> added, ForwardView view) {
        var figure = FIGURE.matcher(change.id());
        if (figure.matches()) {
            if (!Role.valueOf(figure.group(2).toUpperCase(Locale.ROOT)).typed()) {
                return Kind.COMPUTED;
            }
            boolean clear = TypedFigure.isClear(view, figure.group(1), change);
            return clear ? change.kind() : Kind.UNCLEAR;
        }
        return acceptable(change, places, added) ? change.kind() : Kind.OUTSIDE;
    }

    private static boolean acceptable(Change change, DataPlaces places, Map<String, Place> added) {
        if (!change.acceptable() || isOfTable(change)) {
            return change.acceptable();
        }
        if (change.kind() == Kind.ADDED) {
            var anchor = added.get(change.id());
            return anchor != null && isInBody(anchor);
        }
        return places.find(change.id())
                .map(place -> !place.keys().getFirst().equals(BASES))
                .orElse(change.id().startsWith(PARAGRAPH));
    }

    private static boolean isInBody(Place place) {
        return place.keys().size() > 1
                && place.keys().getFirst().equals(BODY)
                && place.keys().get(1) instanceof Integer;
    }

    private static boolean isOfTable(Change change) {
        return change.id().startsWith(TableChanges.CELL)
                || change.id().startsWith(TableChanges.ROW)
                || change.id().startsWith(TableChanges.NEW_ROW);
    }

    /// @param added where each added paragraph belongs
    /// @param places of the data that the file went out with
    /// @param body the passages of the body's paragraphs
    static BroughtBack of(
            List<Change> accepted,
            Map<String, Place> added,
            DataPlaces places,
            ForwardView view,
            Map<String, Object> data,
            List<Passage> body) {
        var taken = new RolledReturn(BroughtBack.nothing(), view, body);
        var frame = new ArrayList<Change>();
        for (var change : accepted) {
            var figure = FIGURE.matcher(change.id());
            if (figure.matches()) {
                var code = figure.group(1) + "_" + figure.group(2);
                taken.back.values().put(code, TypedFigure.bare(change.before(), change.after()));
            } else if (isOfTable(change)) {
                taken.table(change);
            } else if (change.kind() == Kind.ADDED) {
                var place = Objects.requireNonNull(added.get(change.id()));
                var at = (Integer) place.keys().get(1);
                taken.back
                        .paragraphs()
                        .add(new BroughtBack.Paragraph(body.get(at).id(), change.after()));
            } else if (change.id().startsWith(PARAGRAPH)) {
                int at = Integer.parseInt(change.id().substring(PARAGRAPH.length()));
                taken.write(body.get(at), change.after());
            } else {
                places.find(change.id()).ifPresent(place -> taken.take(place, change, frame));
            }
        }
        Acceptance.of(data, frame, Map.of())
                .forEach(
                        (name, value) -> {
                            if (!value.equals(data.get(name))) {
                                taken.back.frame().put(name, value);
                            }
                        });
        return taken.back;
    }

    private void table(Change change) {
        var numbers = change.id().substring(change.id().indexOf('-') + 1).split("-");
        var rows = body.get(Integer.parseInt(numbers[0])).rows();
        var row = rows.get(Integer.parseInt(numbers[1]));
        if (change.id().startsWith(TableChanges.CELL)) {
            var cell = row.cells().get(Integer.parseInt(numbers[2]));
            back.words().put(cell.sentence().id(), change.after());
        } else if (change.id().startsWith(TableChanges.NEW_ROW)) {
            var cells = List.of(change.after().split(TableChanges.BETWEEN_CELLS, -1));
            boolean above = numbers[numbers.length - 1].equals(TableChanges.ABOVE);
            var place = above ? Entries.ABOVE + row.id() : row.id();
            back.rows().add(new BroughtBack.Row(place, cells));
        } else {
            back.rows().add(new BroughtBack.Row(row.id(), null));
        }
    }

    private void take(Place place, Change change, List<Change> frame) {
        var field = String.valueOf(place.keys().getFirst());
        if (field.equals(BODY)) {
            write(body.get((Integer) place.keys().get(1)), change.after());
        } else if (WRITTEN.contains(field)) {
            var kind = field.equals("trích yếu") ? Passage.Kind.SUBJECT : Passage.Kind.CLOSING;
            view.report().passages().stream()
                    .filter(passage -> passage.kind() == kind)
                    .findFirst()
                    .ifPresent(passage -> write(passage, change.after()));
        } else {
            frame.add(change);
        }
    }

    /// The new words go to the sentences that changed; those before and after stay as they are.
    private void write(Passage passage, String text) {
        var sentences = passage.sentences();
        int first = 0;
        int last = sentences.size();
        var rest = text.strip();
        while (first < last - 1 && rest.startsWith(said(sentences.get(first)))) {
            rest = rest.substring(said(sentences.get(first)).length()).stripLeading();
            first++;
        }
        while (last > first + 1 && rest.endsWith(said(sentences.get(last - 1)))) {
            rest =
                    rest.substring(0, rest.length() - said(sentences.get(last - 1)).length())
                            .stripTrailing();
            last--;
        }
        for (int i = first; i < last; i++) {
            boolean follows = last < sentences.size();
            back.words().put(sentences.get(i).id(), i > first ? "" : follows ? rest + " " : rest);
        }
    }

    private static String said(Sentence sentence) {
        return SentenceText.of(sentence).strip();
    }
}
