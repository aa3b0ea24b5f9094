package vn.vankho.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading.Citation;
import vn.vankho.document.Reading.Heading;

/// Counts what was read of a made-up paper against what it says.
final class PaperComparison {

    private PaperComparison() {}

    static void compare(PaperScore score, PaperSet.Item item, Paper paper) {
        var expected = item.fields();
        for (var name : FieldName.values()) {
            score.value(item.name(), name.key(), expected.get(name), Papers.value(paper, name));
        }
        score.list(item.name(), "recipients", item.list("recipients"), paper.recipients());
        score.value(item.name(), "filing", item.filing(), paper.filing());
        score.list(
                item.name(),
                "citations",
                item.list("citations"),
                paper.citations().stream().map(PaperComparison::printed).toList());
        if (item.compares("outline")) {
            score.list(item.name(), "outline", item.list("outline"), headings(paper.outline()));
        }
    }

    // As the expected values are written: type, number, symbol, date, issuer, and what it is.
    private static String printed(Citation cited) {
        var kinds =
                (cited.legalBasis() ? "basis" : "")
                        + (cited.legalBasis() && cited.party() ? "," : "")
                        + (cited.party() ? "party" : "");
        return String.join(
                "|",
                shown(cited.type()),
                shown(cited.number()),
                shown(cited.symbol()),
                shown(cited.date()),
                shown(cited.issuer()),
                kinds);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> headings(List<Heading> outline) {
        return outline.stream().map(h -> h.level() + " " + h.label() + " " + h.title()).toList();
    }
}
