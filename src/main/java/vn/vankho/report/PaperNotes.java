package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.document.PageText;

/// What a clerk should know of a file before the proposed values are confirmed.
final class PaperNotes {

    private static final int HEAD = 12; // lines in which another head stands together
    private static final int LONGEST = 300;
    private static final Pattern NATION =
            Pattern.compile("cong hoa xa hoi chu nghia|dang cong san viet nam");

    private PaperNotes() {}

    static List<String> of(PaperText paper, Head head, Foot foot) {
        var notes = new ArrayList<String>();
        if (head.isAppendix()) {
            notes.add("Tệp bắt đầu bằng một phụ lục, không có phần đầu của văn bản.");
        }
        CopyBlock.of(paper)
                .filter(copy -> !copy.isAlone(paper))
                .ifPresent(copy -> notes.add(copy.told(paper)));
        another(paper, foot.start())
                .ifPresent(
                        number ->
                                notes.add(
                                        "Tệp còn chứa một văn bản khác (%s%s); chỉ văn bản đầu được đọc."
                                                .formatted(
                                                        number.text(),
                                                        page(paper.pageAt(number.start())))));
        if (foot.signers() > 1) {
            notes.add("Có %d người ký; người ký đầu tiên được đề xuất.".formatted(foot.signers()));
        }
        return notes;
    }

    private static String page(int page) {
        return page == PageText.UNKNOWN ? "" : ", trang " + page;
    }

    // Another head with a number of its own; the head of an appendix has none.
    private static Optional<Span> another(PaperText paper, int from) {
        int near = 0;
        for (var line : paper.lines()) {
            if (line.isBlank() || line.start() < from) {
                continue;
            }
            var looked = line.capped(LONGEST);
            near = NATION.matcher(looked.folded()).find() ? HEAD : Math.max(0, near - 1);
            var number = near > 0 ? NumberLine.find(paper, looked) : Optional.<NumberLine>empty();
            if (number.isPresent()) {
                return Optional.of(number.get().where());
            }
        }
        return Optional.empty();
    }
}
