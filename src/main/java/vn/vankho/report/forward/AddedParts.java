package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Puts the paragraphs and rows that people added into the passages of a report, and leaves out the
/// rows that they took away.
final class AddedParts {

    private final Entries entries;

    private AddedParts(Entries entries) {
        this.entries = entries;
    }

    static List<Passage> into(List<Passage> passages, Entries entries) {
        if (entries.paragraphs().isEmpty() && entries.rows().isEmpty()) {
            return passages;
        }
        var added = new AddedParts(entries);
        var all = new ArrayList<Passage>();
        passages.forEach(passage -> added.put(added.rows(passage), all));
        return all;
    }

    private void put(Passage passage, List<Passage> all) {
        all.add(passage);
        for (var more : entries.paragraphs()) {
            if (more.after().equals(passage.id())) {
                put(paragraph(more, passage.plans()), all);
            }
        }
    }

    private static Passage paragraph(Entries.Paragraph said, boolean plans) {
        var sentence = sentence(said.id(), said.text(), said.who() + " đã thêm đoạn này.");
        return new Passage(said.id(), Passage.Kind.PARAGRAPH, plans, List.of(sentence), List.of());
    }

    private static Sentence sentence(String id, String text, String reason) {
        List<Piece> pieces = text.isEmpty() ? List.of() : List.of(new Piece.Text(text));
        return new Sentence(id, pieces, Mark.UPDATED, List.of(reason), null, null);
    }

    private Passage rows(Passage passage) {
        if (passage.kind() != Passage.Kind.TABLE || entries.rows().isEmpty()) {
            return passage;
        }
        var rows = new ArrayList<Passage.Row>();
        passage.rows().forEach(row -> put(row, rows));
        return new Passage(passage.id(), passage.kind(), passage.plans(), List.of(), rows);
    }

    private void put(Passage.Row row, List<Passage.Row> rows) {
        var id = row.id();
        for (var more : entries.rows()) {
            if (more.cells() != null && more.row().equals(Entries.ABOVE + id)) {
                put(row(more, more.cells(), row), rows);
            }
        }
        boolean gone =
                entries.rows().stream().anyMatch(r -> r.cells() == null && r.row().equals(id));
        if (!gone) {
            rows.add(row);
        }
        for (var more : entries.rows()) {
            if (more.cells() != null && more.row().equals(id)) {
                put(row(more, more.cells(), row), rows);
            }
        }
    }

    /// The new row has the columns of the one before it.
    private static Passage.Row row(Entries.Row said, List<String> texts, Passage.Row like) {
        boolean same = like.cells().size() == texts.size();
        var reason = said.who() + " đã thêm dòng này.";
        var cells =
                IntStream.range(0, texts.size())
                        .mapToObj(
                                i ->
                                        new Passage.RowCell(
                                                same ? like.cells().get(i).column() : i,
                                                same ? like.cells().get(i).columns() : 1,
                                                1,
                                                sentence(
                                                        said.id() + "c" + i, texts.get(i), reason)))
                        .toList();
        return new Passage.Row(cells, false);
    }
}
