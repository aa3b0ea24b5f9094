package vn.vankho.search;

/// The fields of the index. One entry is one passage; a document's passages stand side by side.
final class IndexFields {

    /// Exact syllables of the passage, their pairs, and the syllables without marks.
    static final String EXACT = "x";
    static final String EXACT_PAIRS = "xs";
    static final String FOLDED = "f";

    /// Type and subject of the document, on each of its passages.
    static final String TITLE_EXACT = "tx";
    static final String TITLE_FOLDED = "tf";

    /// Keys of the document's own number, and of the numbers that the passage cites.
    static final String OWN_NUMBER = "own";
    static final String NUMBERS = "so";

    /// Dates in the passage, as ISO 8601.
    static final String DATES = "date";

    static final String ID = "id";
    static final String STAMP = "stamp";
    /// There on the first passage of a document only.
    static final String FIRST = "first";

    /// The keys that open the document to a reader; see [vn.vankho.access.Audience].
    static final String AUDIENCE = "sensitivity";
    static final String YEAR = "year";
    static final String TYPE = "type";
    static final String ISSUER = "issuer";
    static final String ISSUED = "issued";
    static final String DEPOSITED = "deposited";
    static final String SIGNER = "signer";
    /// Fields of work (*lĩnh vực*), several a document; see [Topics].
    static final String TOPIC = "field";
    /// How the document came: `upload`, `watched`, `issued` ….
    static final String ORIGIN = "origin";

    static final String FILE_NAME = "fileName";
    static final String NUMBER = "number";
    static final String SYMBOL = "symbol";
    static final String SUBJECT = "subject";
    static final String PAGE = "page";
    static final String TEXT = "text";
    /// The heading above the passage and those inside of it; see [Sections].
    static final String SECTIONS = "sections";

    private IndexFields() {}
}
