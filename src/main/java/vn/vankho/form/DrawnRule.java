package vn.vankho.form;

import java.util.List;
import vn.vankho.document.Layout.DrawnLine;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.document.Layout.Run;
import vn.vankho.form.FormRule.Breach;

/// A solid line below words, as long as they are or shorter (Nghị định 30/2020/NĐ-CP, PL1/P1/II).
enum DrawnRule {
    AS_LONG(0.95, 1.05, "dài bằng dòng chữ"),
    SHORTER(1 / 3.0, 1 / 2.0, "dài từ 1/3 đến 1/2 dòng chữ");

    // The words are measured in Times; the office's own font may be a little wider.
    private static final double SLACK = 1.05;

    private final double least;
    private final double most;
    private final String how;

    DrawnRule(double least, double most, String how) {
        this.least = least;
        this.most = most;
        this.how = how;
    }

    /// @param words the paragraphs of one component; the line stands below the last of them
    List<Breach> below(LaidOut paper, List<Paragraph> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        var last = words.getLast();
        return paper.lineBelow(last)
                .map(line -> length(paper, words, line))
                .orElseGet(() -> missing(paper, last));
    }

    // Which line of a name that runs over several the decree means, it does not say.
    private List<Breach> length(LaidOut paper, List<Paragraph> words, DrawnLine line) {
        boolean fits = line.length() == 0 || words.stream().anyMatch(p -> fits(p, line.length()));
        return fits ? List.of() : breach(paper, words.getLast(), "Đường kẻ bên dưới không " + how);
    }

    private boolean fits(Paragraph words, int length) {
        double set = Math.min(words.width(), words.room());
        return length >= set * least / SLACK && length <= set * most * SLACK;
    }

    private List<Breach> missing(LaidOut paper, Paragraph words) {
        if (Look.all(words, Run::underlined)) {
            return breach(paper, words, "Gạch chân chữ không phải là đường kẻ bên dưới");
        }
        return paper.headHasFreeLine()
                ? List.of()
                : breach(paper, words, "Không thấy đường kẻ bên dưới");
    }

    private List<Breach> breach(LaidOut paper, Paragraph words, String message) {
        return List.of(LayoutRule.breach(paper, words, "Nét liền, " + how, message + "."));
    }
}
