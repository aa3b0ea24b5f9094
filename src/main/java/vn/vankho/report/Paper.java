package vn.vankho.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading.Citation;
import vn.vankho.document.Reading.Heading;

/// What a paper says of itself.
///
/// @param recipients the items of *Nơi nhận*, without hyphen, semicolon and the filing line
/// @param filing the filing line (*Lưu: …*), without hyphen and final stop
/// @param notes sentences in Vietnamese for the clerk: another document in the file, several
///     signers
public record Paper(
        Map<FieldName, Field> fields,
        List<String> recipients,
        @Nullable String filing,
        List<Citation> citations,
        List<Heading> outline,
        List<String> notes) {

    public Paper {
        fields = Map.copyOf(fields);
        recipients = List.copyOf(recipients);
        citations = List.copyOf(citations);
        outline = List.copyOf(outline);
        notes = List.copyOf(notes);
    }

    public Field field(FieldName name) {
        return fields.getOrDefault(name, Field.absent());
    }
}
