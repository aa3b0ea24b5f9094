package vn.vankho.archive.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.LostDatabase;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.BackupPlaces;
import vn.vankho.archive.Fixity;
import vn.vankho.archive.ReturnedDisposals;

/// What is wrong with the archive, on the first page of each part, for whoever can see to it. Pages
/// ask for it by name (`@keeping`).
@Component("keeping")
class KeepingStrip {

    private final Archive archive;
    private final Fixity fixity;
    private final BackupPlaces places;
    private final ReturnedDisposals back;
    private final LostDatabase lost;

    KeepingStrip(
            Archive archive,
            Fixity fixity,
            BackupPlaces places,
            ReturnedDisposals back,
            LostDatabase lost) {
        this.archive = archive;
        this.fixity = fixity;
        this.places = places;
        this.back = back;
        this.lost = lost;
    }

    /// @param grave whether something is damaged, not only late
    public record Notice(String sentence, boolean grave) {}

    public List<Notice> of(Person person) {
        var notices = new ArrayList<Notice>();
        if (!Access.allows(person, Action.VERIFY)) {
            return notices;
        }
        lost.sentence().ifPresent(sentence -> notices.add(new Notice(sentence, true)));
        int damaged = Math.max(fixity.damagedCount(), archive.alarms().size());
        if (damaged > 0) {
            notices.add(
                    new Notice(
                            "Có %d mục trong kho lưu trữ bị hỏng hoặc mất.".formatted(damaged),
                            true));
        }
        int returned = back.all().size();
        if (returned > 0) {
            notices.add(
                    new Notice(
                            "Có %d văn bản đã tiêu hủy theo quyết định nay lại có trong kho vì khôi phục bản sao lưu cũ; phải tiêu hủy lại."
                                    .formatted(returned),
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
