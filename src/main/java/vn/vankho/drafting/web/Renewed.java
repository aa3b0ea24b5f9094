package vn.vankho.drafting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vankho.drafting.Drafts.Draft;
import vn.vankho.drafting.forward.ForwardView;

/// What the page is told after a figure or a sentence was typed: everything that can have changed.
///
/// @param said that it is saved, and when
/// @param cells by code
/// @param sentences in the order of the text
/// @param lefts by section, how much is still to do
record Renewed(
        int version,
        String said,
        Map<String, FigureRow.ShownCell> cells,
        List<ShownSentence> sentences,
        Map<String, Integer> lefts,
        int left,
        int blanks) {

    static Renewed of(ForwardView view, Draft draft) {
        var cells = new LinkedHashMap<String, FigureRow.ShownCell>();
        ForwardDesk.figures(view).forEach(row -> cells.putAll(row.byCode()));
        var sentences = new ArrayList<ShownSentence>();
        for (var passage : view.report().passages()) {
            passage.sentences().forEach(one -> sentences.add(ShownSentence.of(one, view)));
            passage.rows()
                    .forEach(
                            row ->
                                    row.cells()
                                            .forEach(
                                                    cell ->
                                                            sentences.add(
                                                                    ShownSentence.of(
                                                                            cell.sentence(),
                                                                            view))));
        }
        var desk = ForwardDesk.of(view);
        var lefts = new LinkedHashMap<String, Integer>();
        desk.sections().forEach(section -> lefts.put(section.id(), section.left()));
        return new Renewed(
                view.version(),
                Saved.of(draft).said(),
                cells,
                sentences,
                lefts,
                desk.left(),
                desk.blanks());
    }
}
