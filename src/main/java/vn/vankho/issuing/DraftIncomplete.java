package vn.vankho.issuing;

import java.util.List;
import vn.vankho.home.Refusal;

/// The draft lacks what the book must say of it.
public final class DraftIncomplete extends Refusal {

    DraftIncomplete(List<String> missing) {
        super("Chưa thể cấp số: dự thảo còn thiếu %s.".formatted(String.join(", ", missing)));
    }
}
