package vn.vankho.drafting;

import java.util.List;
import vn.vankho.home.Refusal;

/// The draft still lacks something, so it can have no number yet.
public final class DraftIncomplete extends Refusal {

    private final transient List<Problem> problems;

    DraftIncomplete(List<Problem> problems) {
        super(
                "Dự thảo còn %d chỗ chưa xong; chỗ đầu tiên là %s: %s"
                        .formatted(
                                problems.size(),
                                problems.getFirst().place(),
                                problems.getFirst().message()));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
