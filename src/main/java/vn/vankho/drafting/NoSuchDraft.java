package vn.vankho.drafting;

import java.util.UUID;
import vn.vankho.home.Refusal;

/// There is no draft of that id.
public final class NoSuchDraft extends Refusal {

    NoSuchDraft(UUID id) {
        super("Không có dự thảo mã %s.".formatted(id));
    }
}
