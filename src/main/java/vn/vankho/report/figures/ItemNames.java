package vn.vankho.report.figures;

import java.util.List;
import vn.vankho.report.figures.ProseReader.NameKind;

/// Completes names by the item in which a figure stands, and by the figures before it: *Năng suất*
/// under *Cây chè* is *Cây chè: Năng suất*.
final class ItemNames {

    private static final int LONGEST_TITLE = 8;

    private final List<Passage> items;
    private String lead = "";

    /// @param items what the passage stands under, the outermost first
    ItemNames(List<Passage> items) {
        this.items = items;
    }

    /// Notes the words before a colon, by which the passage names itself.
    void lead(String name) {
        lead = name;
    }

    /// @param whole the name of the figure of which this one is a part, or empty
    /// @param last the name of the figure before, or empty
    void complete(Figure figure, NameKind kind, String whole, String last) {
        figure.name = full(figure, kind, whole, last);
        figure.printed = figure.name;
        mendYield(figure);
    }

    private String full(Figure figure, NameKind kind, String whole, String last) {
        var name = figure.name;
        boolean ofItem = !lead.isEmpty() && Names.isOfItem(name);
        if (!Names.isGeneric(name) && !ofItem) {
            boolean bare = kind == NameKind.OTHER && figure.actual == null;
            return bare && !whole.isEmpty() ? whole + ": " + name : name;
        }
        var complement = Names.complement(last);
        if (firstWords(last).equalsIgnoreCase(firstWords(name))) {
            return complement.isEmpty() ? name : firstWords(name) + " " + complement;
        }
        var above = lead.isEmpty() || lead.equalsIgnoreCase(name) ? above() : lead;
        if (!above.isEmpty()) {
            return above + ": " + name;
        }
        return complement.isEmpty() ? name : name + " " + complement;
    }

    private String above() {
        for (var item : items.reversed()) {
            var title = item.text().substring(item.label());
            int colon = title.indexOf(':');
            title = colon > 0 ? title.substring(0, colon) : title;
            if (!item.isCapitals() && Names.words(title) <= LONGEST_TITLE) {
                return title.strip();
            }
        }
        return "";
    }

    private static String firstWords(String name) {
        var words = name.split(" ");
        return words.length < 2 ? name : words[0] + " " + words[1];
    }

    // What is given in tạ/ha is a yield, though papers call it sản lượng at times. The item above
    // stays in the name, for this one is no longer as printed.
    private void mendYield(Figure figure) {
        boolean mass = figure.name.startsWith("Sản lượng ");
        if (mass && figure.unit != null && figure.unit.matches("(?:tấn|tạ|kg)/(?:ha|sào)")) {
            var name = "Năng suất " + figure.name.substring("Sản lượng ".length());
            figure.name = lead.isEmpty() ? name : lead + ": " + name;
            figure.confidence = 0.6;
        }
    }
}
