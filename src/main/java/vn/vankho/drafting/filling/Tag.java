package vn.vankho.drafting.filling;

import java.util.List;

/// What stands between `«` and `»`.
sealed interface Tag {

    /// A value, written in the given forms one after another.
    record Value(String name, List<Form> forms) implements Tag {}

    /// A picture, so large.
    record Picture(String name, PictureSize size) implements Tag {}

    /// The beginning of a repeated or conditional part.
    record Open(String name, Kind kind) implements Tag {}

    record Close(String name) implements Tag {}

    /// A field that cannot be understood. @param why a sentence in Vietnamese
    record Broken(String why) implements Tag {}

    enum Kind {
        /// `«lặp x»`: once for each item.
        EACH,
        /// `«nếu x»`
        IF,
        /// `«nếu không x»`
        UNLESS,
        /// `{{#x}}`: the data decide whether it is a list or a condition.
        EITHER
    }

    default boolean isMarker() {
        return this instanceof Open || this instanceof Close;
    }
}
