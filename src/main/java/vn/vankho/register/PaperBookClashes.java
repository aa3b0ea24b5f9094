package vn.vankho.register;

import java.util.List;
import vn.vankho.home.Refusal;

/// Lines of a paper book cannot stand beside what the book has.
public final class PaperBookClashes extends Refusal {

    PaperBookClashes(List<PaperTakeover.Clash> clashes) {
        super(
                "Chưa nhập dòng nào. Dòng %d: %s"
                        .formatted(clashes.getFirst().row(), clashes.getFirst().sentence()));
    }
}
