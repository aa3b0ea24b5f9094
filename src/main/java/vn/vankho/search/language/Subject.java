package vn.vankho.search.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.vietnamese.CanonicalSyllable;

/// What a filter in a question is about, with the words that may stand before its colon.
public enum Subject {
    YEAR("năm", "năm", "năm ban hành", "năm báo cáo", "year"),
    TYPE("loại", "loại", "tên loại", "loại văn bản", "thể loại", "type"),
    NUMBER("số", "số", "số ký hiệu", "số hiệu", "số văn bản", "number"),
    ISSUER("cơ quan", "cơ quan", "cơ quan ban hành", "nơi ban hành", "issuer"),
    SIGNER("người ký", "người ký", "ký bởi", "signer"),
    AREA("lĩnh vực", "lĩnh vực", "field"),
    ORIGIN("nguồn", "nguồn", "nguồn gốc", "origin"),
    FROM("từ", "từ", "từ ngày", "from"),
    TO("đến", "đến", "đến ngày", "tới ngày", "to"),
    DAY("ngày", "ngày", "ngày ban hành", "date");

    /// The most words that stand before a colon.
    static final int MOST_WORDS = 3;

    private static final Map<String, Subject> BY_NAME = new HashMap<>();

    static {
        for (var subject : values()) {
            for (var name : subject.names) {
                BY_NAME.put(CanonicalSyllable.unmarkedWords(name), subject);
            }
        }
    }

    private final String label;
    private final List<String> names;

    Subject(String label, String... names) {
        this.label = label;
        this.names = List.of(names);
    }

    /// As it stands in a sentence, such as *cơ quan*.
    public String label() {
        return label;
    }

    /// The subject of a name, with or without marks.
    static Optional<Subject> named(String name) {
        var words = String.join(" ", CanonicalSyllable.unmarkedWords(name).strip().split("\\s+"));
        return Optional.ofNullable(BY_NAME.get(words));
    }
}
