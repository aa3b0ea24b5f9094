package vn.vankho.drafting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field of a template as a part of a form.
///
/// @param path names the field in the form, such as `muc/0/tieude`
/// @param value the text, or the items one a line
/// @param items the parts that are there, for a group
/// @param pattern an empty part, for a group; its paths hold a mark where the part's number
///     belongs
record Entry(
        String path,
        String label,
        Kind kind,
        boolean optional,
        String value,
        List<Item> items,
        @Nullable Item pattern) {

    enum Kind {
        /// One text; blank lines in it part paragraphs.
        TEXT,
        /// A repeated part with one field inside: a text in which each line is an item.
        LINES,
        /// A repeated part with several fields inside.
        GROUP
    }

    record Item(String path, List<Entry> entries) {}

    static Entry text(String path, String label, boolean optional, String value) {
        return new Entry(path, label, Kind.TEXT, optional, value, List.of(), null);
    }

    static Entry lines(String path, String label, boolean optional, String value) {
        return new Entry(path, label, Kind.LINES, optional, value, List.of(), null);
    }

    static Entry group(
            String path, String label, boolean optional, List<Item> items, Item pattern) {
        return new Entry(path, label, Kind.GROUP, optional, "", items, pattern);
    }
}
