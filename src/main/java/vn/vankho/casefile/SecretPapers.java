package vn.vankho.casefile;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.vankho.access.Person;
import vn.vankho.access.RightsChanges;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ReadingKept;
import vn.vankho.document.DocumentId;
import vn.vankho.form.SecrecyMark;

/// State secrets do not belong in this system. A file that bears their mark is shut to everybody
/// but
/// whoever brought it, as soon as it was read, and stands as an alert until somebody dealt with it.
@Component
class SecretPapers {

    private static final Logger LOG = LoggerFactory.getLogger(SecretPapers.class);

    private final Archive archive;
    private final RightsChanges changes;

    SecretPapers(Archive archive, RightsChanges changes) {
        this.archive = archive;
        this.changes = changes;
    }

    static String sentence(String level) {
        return "Văn bản có dấu %s: văn bản bí mật nhà nước không được lưu trong hệ thống này; hãy bảo quản theo quy định riêng."
                .formatted(level);
    }

    @EventListener
    void on(ReadingKept news) {
        archive.reading(news.id())
                .flatMap(reading -> SecrecyMark.of(reading.pages()))
                .ifPresent(mark -> shut(news.id(), mark.level()));
    }

    private void shut(DocumentId id, String level) {
        var document = archive.find(id).orElseThrow();
        if (!document.readers().isEmpty()) {
            return;
        }
        LOG.warn("A file with the mark of a state secret was brought in: {}", id);
        archive.limitReaders(id, Set.of(document.depositedBy()), Person.system());
        changes.note(Person.system(), id.toString(), sentence(level));
    }
}
