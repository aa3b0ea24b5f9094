package vn.vankho.intake.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.vankho.document.Evidence;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

/// A page on which fields were read, with the places of each.
///
/// @param number its place among the reading's pages, from 1
/// @param known whether it is known that this is the page of that number
/// @param areas parts of its picture; empty where the places of words are not known
/// @param pieces its text in order, cut where a field begins or ends
record EvidencePage(int number, boolean known, List<Area> areas, List<Piece> pieces) {

    /// @param fields the names of the fields that stand here, joined by blanks
    record Area(String fields, PageText.Box box) {}

    /// @param fields as in [Area]; empty for text between fields
    record Piece(String text, String fields) {}

    /// A stretch without any field is cut down to this, for a text file has all its text on one
    /// page.
    private static final int LONGEST = 20_000;

    private static final String LEFT_OUT = "\n[…]\n";

    private record Mark(FieldName field, int start, int end) {}

    /// The pages that a person looks at in order to confirm: the first, the last, and those that
    /// bear evidence.
    static List<EvidencePage> of(Reading reading) {
        var wanted = new TreeSet<Integer>();
        if (!reading.pages().isEmpty()) {
            wanted.add(1);
            wanted.add(reading.pages().size());
        }
        var evidence = evidence(reading);
        evidence.values().forEach(each -> wanted.add(reading.placeOf(each.start())));
        return wanted.stream().map(number -> of(reading, number, evidence)).toList();
    }

    private static Map<FieldName, Evidence> evidence(Reading reading) {
        var found = new EnumMap<FieldName, Evidence>(FieldName.class);
        for (var name : FieldName.values()) {
            var evidence = reading.field(name).evidence();
            if (evidence != null && !reading.pages().isEmpty()) {
                found.put(name, evidence);
            }
        }
        return found;
    }

    private static EvidencePage of(Reading reading, int number, Map<FieldName, Evidence> evidence) {
        var page = reading.pages().get(number - 1);
        int before = reading.startOfPage(number);
        var marks = new ArrayList<Mark>();
        evidence.forEach(
                (name, where) -> {
                    if (reading.placeOf(where.start()) == number) {
                        marks.add(new Mark(name, where.start() - before, where.end() - before));
                    }
                });
        boolean known = page.number() != PageText.UNKNOWN;
        return new EvidencePage(number, known, areas(page, marks), pieces(page.text(), marks));
    }

    private static List<Area> areas(PageText page, List<Mark> marks) {
        return marks.stream()
                .flatMap(
                        mark ->
                                page.boxes(mark.start(), mark.end()).stream()
                                        .map(box -> new Area(mark.field().name(), box)))
                .toList();
    }

    private static List<Piece> pieces(String text, List<Mark> marks) {
        var cuts = new TreeSet<Integer>(List.of(0, text.length()));
        for (var mark : marks) {
            cuts.add(Math.clamp(mark.start(), 0, text.length()));
            cuts.add(Math.clamp(mark.end(), 0, text.length()));
        }
        var pieces = new ArrayList<Piece>();
        int start = 0;
        for (int end : cuts.tailSet(1)) {
            pieces.add(piece(text.substring(start, end), fields(marks, start, end)));
            start = end;
        }
        return pieces;
    }

    private static Piece piece(String text, String fields) {
        if (!fields.isEmpty() || text.length() <= LONGEST) {
            return new Piece(text, fields);
        }
        int half = LONGEST / 2;
        return new Piece(
                text.substring(0, half) + LEFT_OUT + text.substring(text.length() - half), "");
    }

    private static String fields(List<Mark> marks, int start, int end) {
        return marks.stream()
                .filter(mark -> mark.start() <= start && end <= mark.end())
                .map(mark -> mark.field().name())
                .collect(Collectors.joining(" "));
    }

    /// What the page is called.
    public String label() {
        if (known) {
            return "Trang " + number;
        }
        return number == 1 ? "Phần đầu văn bản" : "Phần " + number + " của văn bản";
    }

    /// The text begins on the first page, whatever else is not known.
    public boolean hasPicture() {
        return known || number == 1;
    }

    /// Whether the picture shows where the fields stand; else the text does.
    public boolean onPicture() {
        return !areas.isEmpty();
    }
}
