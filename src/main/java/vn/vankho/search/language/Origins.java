package vn.vankho.search.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.vankho.vietnamese.CanonicalSyllable;

/// How a document came into the archive, in the words of people.
public enum Origins {
    UPLOAD("upload", "Gửi lên", "gửi lên", "tải lên", "tiếp nhận", "upload"),
    FOLDER("folder", "Thư mục theo dõi", "thư mục theo dõi", "thư mục", "folder"),
    COMMAND("command", "Dòng lệnh", "dòng lệnh", "lệnh"),
    CONTAINER("container", "Trong tệp nén, thư điện tử", "tệp nén", "thư điện tử", "zip", "email"),
    DRAFT("draft", "Phát hành tại đây", "phát hành tại đây", "phát hành", "dự thảo", "bản ký"),
    SAMPLE("sample", "Dữ liệu mẫu", "dữ liệu mẫu", "mẫu", "xã mẫu");

    private final String code;
    private final String label;
    private final List<String> words;

    Origins(String code, String label, String... words) {
        this.code = code;
        this.label = label;
        this.words = Arrays.stream(words).map(CanonicalSyllable::unmarkedWords).toList();
    }

    /// The origin of a code of the archive; another code is its own label.
    public static String label(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .map(one -> one.label)
                .findFirst()
                .orElse(code);
    }

    /// The code of a label.
    public static String code(String label) {
        return Arrays.stream(values())
                .filter(one -> one.label.equals(label))
                .map(one -> one.code)
                .findFirst()
                .orElse(label);
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(one -> one.label).toList();
    }

    /// The label of what a person calls it.
    static Optional<String> named(String said) {
        var key = String.join(" ", CanonicalSyllable.unmarkedWords(said).strip().split("\\s+"));
        return Arrays.stream(values())
                .filter(
                        one ->
                                one.words.contains(key)
                                        || CanonicalSyllable.unmarkedWords(one.label).equals(key))
                .map(one -> one.label)
                .findFirst();
    }
}
