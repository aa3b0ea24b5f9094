package vn.vankho.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;

/// What a newer reading of a document says otherwise.
///
/// @param fields the fields that differ
/// @param counts other differences, as sentences in Vietnamese: *Chỉ tiêu: 20 → 28*
public record ReadingChanges(ArchivedDocument document, List<Change> fields, List<String> counts) {

    /// A field that differs.
    ///
    /// @param before what is known of it now: what a person confirmed, else what was read
    /// @param confirmed whether a person confirmed it: then it stays as it is, and the newer
    ///     reading is only a remark
    public record Change(FieldName name, Field before, Field after, boolean confirmed) {

        /// Where the newer value was read.
        public @Nullable String quote() {
            var evidence = after.evidence();
            return evidence == null ? null : evidence.quote();
        }
    }

    public DocumentId id() {
        return document.id();
    }

    /// Whether accepting the newer reading changes what is shown of the document.
    public boolean changesSomething() {
        return fields.stream().anyMatch(change -> !change.confirmed());
    }

    static ReadingChanges between(
            ArchivedDocument document, Reading before, Map<FieldName, Field> known, Reading after) {
        var fields = new ArrayList<Change>();
        for (var name : FieldName.values()) {
            var now = known.getOrDefault(name, Field.absent());
            var then = after.field(name);
            boolean confirmed = now.state() == Field.State.CONFIRMED;
            if (confirmed ? contradicts(now, then) : differs(now, then)) {
                fields.add(new Change(name, now, then, confirmed));
            }
        }
        return new ReadingChanges(document, fields, counts(before, after));
    }

    private static boolean differs(Field a, Field b) {
        return a.state() != b.state()
                || !String.valueOf(a.value()).equals(String.valueOf(b.value()));
    }

    /// A reading that finds nothing does not contradict a person.
    private static boolean contradicts(Field confirmed, Field read) {
        return read.value() != null && !read.value().equals(confirmed.value());
    }

    private static List<String> counts(Reading before, Reading after) {
        var said = new ArrayList<String>();
        count(said, "Chữ", before.text().length(), after.text().length());
        count(said, "Viện dẫn", before.citations().size(), after.citations().size());
        count(said, "Đề mục", before.outline().size(), after.outline().size());
        count(said, "Chỉ tiêu", before.indicators().size(), after.indicators().size());
        count(said, "Chỉ tiêu kế hoạch", before.targets().size(), after.targets().size());
        return said;
    }

    private static void count(List<String> said, String what, int before, int after) {
        if (before != after) {
            said.add("%s: %d → %d".formatted(what, before, after));
        }
    }
}
