package vn.vankho.intake.format;

/// The state of one group of an RTF file; a group inside of it begins with a copy.
final class RtfGroup {

    /// Where the text of a group goes.
    enum Place {
        BODY,
        FONT_TABLE,
        INSTRUCTION,
        NOWHERE
    }

    /// Whether a group is something beside the text, and where that is read.
    enum Beside {
        NOT,
        AFTER_PARAGRAPH,
        AT_END
    }

    Place place = Place.BODY;
    Place aroundAlternative = Place.BODY;
    int font;
    boolean label;
    boolean hidden;
    boolean capitals;
    boolean inTable;
    int tableLevel = 1;
    boolean ofNestedRow;
    int unicodeSkip = 1;
    boolean optional;
    boolean field;
    Beside beside = Beside.NOT;

    RtfGroup inner() {
        var inner = new RtfGroup();
        inner.place = place;
        inner.aroundAlternative = aroundAlternative;
        inner.font = font;
        inner.label = label;
        inner.hidden = hidden;
        inner.capitals = capitals;
        inner.inTable = inTable;
        inner.tableLevel = tableLevel;
        inner.ofNestedRow = ofNestedRow;
        inner.unicodeSkip = unicodeSkip;
        return inner;
    }

    void plain(int defaultFont) {
        font = defaultFont;
        hidden = false;
        capitals = false;
    }

    int level() {
        return inTable ? tableLevel : 0;
    }
}
