package vn.vankho.archive.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.BackupPlaces;
import vn.vankho.archive.Fixity;

/// What is wrong with the archive, on the first page of each part, for whoever can see to it. Pages
/// ask for it by name (`@keeping`).
@Component("keeping")
class KeepingStrip {

    private final Archive archive;
    private final Fixity fixity;
    private final BackupPlaces places;

    KeepingStrip(Archive archive, Fixity fixity, BackupPlaces places) {
        this.archive = archive;
        this.fixity = fixity;
        this.places = places;
    }

    /// @param grave whether something is damaged, not only late
    public record Notice(String sentence, boolean grave) {}

    public List<Notice> of(Person person) {
        var notices = new ArrayList<Notice>();
        if (!Access.allows(person, Action.VERIFY)) {
            return notices;
        }
        int damaged = Math.max(fixity.damagedCount(), archive.alarms().size());
        if (damaged > 0) {
            notices.add(
                    new Notice(
                            "Có %d mục trong kho lưu trữ bị hỏng hoặc mất.".formatted(damaged),
                            true));
        }
        if (places.isLate()) {
            notices.add(new Notice(late(), false));
        }
        return notices;
    }

    private String late() {
        return places.lastGood().isEmpty()
                ? "Chưa có bản sao lưu định kỳ nào của kho lưu trữ."
                : "Đã hơn một tuần không có bản sao lưu nguyên vẹn nào của kho lưu trữ.";
    }
}
