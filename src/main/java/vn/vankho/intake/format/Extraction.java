package vn.vankho.intake.format;

import java.util.List;
import java.util.Set;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading.Origin;
import vn.vankho.document.Reading.Outcome;

/// The text that a reader got out of a file, before anyone asks what it means.
///
/// @param encodings how Vietnamese was written in it: `unicode`, `tcvn3`, `vni`, `vps`, `viqr`,
///     `windows-1258`
/// @param notes sentences in Vietnamese for the clerk
/// @param embedded files found inside, in order
public record Extraction(
        Origin origin,
        Set<String> encodings,
        Outcome outcome,
        List<PageText> pages,
        List<String> notes,
        List<Embedded> embedded) {

    public Extraction {
        encodings = Set.copyOf(encodings);
        pages = List.copyOf(pages);
        notes = List.copyOf(notes);
        embedded = List.copyOf(embedded);
    }

    /// A file inside of another, such as an attachment.
    ///
    /// @param name as it is called inside, without folders
    /// @param file its name in the task's folder
    public record Embedded(String name, String file) {}
}
