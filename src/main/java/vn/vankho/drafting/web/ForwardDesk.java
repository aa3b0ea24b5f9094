package vn.vankho.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.drafting.forward.ForwardView;
import vn.vankho.report.forward.Figure;
import vn.vankho.report.forward.Passage;
import vn.vankho.report.forward.Piece;
import vn.vankho.report.forward.Sentence;

/// A draft that was begun from an earlier report, laid out for the page: section after section, the
/// figures of each in a table above its text.
///
/// @param left how many sentences somebody should still look at
/// @param blanks how many figures wait for a value
public record ForwardDesk(List<Section> sections, int left, int blanks) {

    /// @param level of the heading, from 1; 0 for what stands before the first heading
    /// @param head null before the first heading
    public record Section(
            String id,
            int level,
            @Nullable ShownSentence head,
            List<Block> blocks,
            List<FigureRow> figures,
            int left) {

        /// The heading as one line.
        public String title() {
            if (head == null) {
                return "Mở đầu";
            }
            var text = new StringBuilder();
            head.parts().forEach(part -> text.append(part.text()));
            return text.toString().strip();
        }
    }

    /// A paragraph, or a table.
    public record Block(List<ShownSentence> sentences, List<List<ShownSentence>> rows) {}

    static ForwardDesk of(ForwardView view) {
        var sections = new ArrayList<Section>();
        var open = new Open(null, view);
        for (var passage : view.report().passages()) {
            if (passage.kind().heads()) {
                open.close(sections);
                open = new Open(passage, view);
            } else {
                open.add(passage);
            }
        }
        open.close(sections);
        int left = sections.stream().mapToInt(section -> section.left() - blanks(section)).sum();
        return new ForwardDesk(
                sections, left, sections.stream().mapToInt(ForwardDesk::blanks).sum());
    }

    private static int blanks(Section section) {
        return (int) section.figures().stream().filter(FigureRow::asks).count();
    }

    /// A section that is being laid out.
    private static final class Open {

        private final @Nullable Passage head;
        private final ForwardView view;
        private final List<Block> blocks = new ArrayList<>();
        private final Set<String> figures = new LinkedHashSet<>();
        private int left;

        Open(@Nullable Passage head, ForwardView view) {
            this.head = head;
            this.view = view;
        }

        void add(Passage passage) {
            var sentences = passage.sentences().stream().map(this::shown).toList();
            var rows =
                    passage.rows().stream()
                            .map(
                                    row ->
                                            row.cells().stream()
                                                    .map(cell -> shown(cell.sentence()))
                                                    .toList())
                            .toList();
            blocks.add(new Block(sentences, rows));
        }

        private ShownSentence shown(Sentence sentence) {
            for (var piece : sentence.pieces()) {
                if (piece instanceof Piece.Value(var figure, var _)) {
                    figures.add(figure);
                }
            }
            var shown = ShownSentence.of(sentence, view);
            left += shown.open() ? 1 : 0;
            return shown;
        }

        void close(List<Section> sections) {
            if (head == null && blocks.isEmpty()) {
                return;
            }
            var title = head == null ? null : title(head);
            var rows =
                    figures.stream()
                            .map(view.report()::figure)
                            .flatMap(found -> found.stream())
                            .filter(figure -> figure.sameAs() == null)
                            .map(figure -> FigureRow.of(figure, view.source()))
                            .toList();
            int asked = (int) rows.stream().filter(FigureRow::asks).count();
            sections.add(
                    new Section(
                            head == null ? "mo-dau" : "muc-" + head.id(),
                            head == null ? 0 : level(head.kind()),
                            title,
                            blocks,
                            rows,
                            left + asked));
        }

        private ShownSentence title(Passage passage) {
            var whole = passage.sentences().stream().map(this::shown).toList();
            var first = whole.getFirst();
            var parts = new ArrayList<ShownSentence.ShownPart>();
            whole.forEach(sentence -> parts.addAll(sentence.parts()));
            return new ShownSentence(
                    first.id(),
                    parts,
                    first.mark(),
                    first.label(),
                    first.reasons(),
                    first.text(),
                    first.before(),
                    first.source(),
                    first.open());
        }

        private static int level(Passage.Kind kind) {
            return switch (kind) {
                case PART, PART_TITLE -> 1;
                case SECTION -> 2;
                default -> 3;
            };
        }
    }

    /// Every figure of the report as a row, for the page's script.
    static List<FigureRow> figures(ForwardView view) {
        return view.report().figures().stream()
                .filter(figure -> figure.kind() != null)
                .map((Figure figure) -> FigureRow.of(figure, view.source()))
                .toList();
    }
}
