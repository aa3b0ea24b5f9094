package vn.vankho.drafting.filling;

import org.docx4j.wml.RPr;
import org.jspecify.annotations.Nullable;

/// Stands in a paragraph's content where a field was.
///
/// @param written the field as the template has it
/// @param format the format of the run in which the field begins
/// @param place where it stands, for messages
record Slot(Tag tag, String written, @Nullable RPr format, String place) {

    // Two fields that read alike are still two fields.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
