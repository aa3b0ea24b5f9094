package vn.vankho.report.forward;

import java.util.Optional;
import vn.vankho.vietnamese.Fold;

/// Puts the office's name of the new day where the closing sentence names that of the old.
final class OwnName {

    private OwnName() {}

    static Optional<Edit> moved(OfficeThen office, String text) {
        var own = office.own();
        var earlier = office.earlierOwn();
        if (own == null || earlier == null || Fold.unmarked(own).equals(Fold.unmarked(earlier))) {
            return Optional.empty();
        }
        var plain = Plain.of(text);
        for (var name :
                new String[] {earlier, earlier.replaceFirst("(?iu)ủy ban nhân dân", "UBND")}) {
            int at = plain.indexOf(Plain.of(name));
            if (at >= 0) {
                return Optional.of(
                        Edit.words(
                                at,
                                at + name.length(),
                                own,
                                Mark.UPDATED,
                                "Tên cơ quan lấy theo dữ liệu hiện nay: %s.".formatted(own)));
            }
        }
        return Optional.empty();
    }
}
