package vn.vankho.drafting.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.report.forward.Cell;
import vn.vankho.report.forward.Figure;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Role;
import vn.vankho.report.forward.Source;
import vn.vankho.vietnamese.VietnameseNumbers;

/// Says what a draft would have taken from its source if it were begun now.
final class SourceChanges {

    private static final int NAMED = 4;

    private SourceChanges() {}

    /// One sentence in Vietnamese; null where nothing differs that the draft took.
    static @Nullable String between(NextReport then, NextReport now) {
        var changes = new ArrayList<String>();
        for (var figure : then.figures()) {
            if (figure.sameAs() == null && figure.kind() == Figure.Kind.RESULT) {
                var other = like(figure, now);
                for (var role : List.of(Role.PLAN, Role.SAME_PERIOD)) {
                    other.ifPresent(o -> change(figure, o, role).ifPresent(changes::add));
                }
                if (other.isEmpty()) {
                    changes.add("không còn «%s»".formatted(figure.name()));
                }
            }
        }
        if (changes.isEmpty()) {
            return null;
        }
        var first = String.join("; ", changes.subList(0, Math.min(NAMED, changes.size())));
        return "Báo cáo nguồn đã được sửa sau khi soạn dự thảo này: %s%s."
                .formatted(first, changes.size() > NAMED ? "; …" : "");
    }

    private static Optional<Figure> like(Figure figure, NextReport now) {
        return now.figures().stream()
                .filter(f -> f.kind() == figure.kind() && f.name().equals(figure.name()))
                .filter(f -> f.sameAs() == null)
                .findFirst();
    }

    private static Optional<String> change(Figure then, Figure now, Role role) {
        var before = then.cell(role).map(Cell::value).orElse(null);
        var after = now.cell(role).map(Cell::value).orElse(null);
        boolean same =
                before == null ? after == null : after != null && before.compareTo(after) == 0;
        // A sum rests on other reports than the source alone.
        boolean summed =
                then.cell(role).filter(c -> c.source() instanceof Source.Summed).isPresent();
        return same || summed
                ? Optional.empty()
                : Optional.of(
                        "%s của «%s» nay là %s (đã đưa sang %s)"
                                .formatted(
                                        role.label(),
                                        then.name(),
                                        after == null
                                                ? "không rõ"
                                                : VietnameseNumbers.format(after),
                                        before == null
                                                ? "trống"
                                                : VietnameseNumbers.format(before)));
    }
}
