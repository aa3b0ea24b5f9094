package vn.vankho.document;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The kinds of administrative documents (Nghị định 30/2020/NĐ-CP, Điều 7), in the decree's order,
/// and the three kinds of copies. Codes are those of Phụ lục III and keep their case: `QyĐ`, `TTr`.
public enum DocumentType {
    RESOLUTION("Nghị quyết", "NQ", "01"),
    DECISION("Quyết định", "QĐ", "02"),
    DIRECTIVE("Chỉ thị", "CT", "03"),
    REGULATION("Quy chế", "QC", "04"),
    RULE("Quy định", "QyĐ", "05"),
    COMMUNIQUE("Thông cáo", "TC", "06"),
    NOTICE("Thông báo", "TB", "07"),
    GUIDANCE("Hướng dẫn", "HD", "08"),
    PROGRAMME("Chương trình", "CTr", "09"),
    PLAN("Kế hoạch", "KH", "10"),
    SCHEME("Phương án", "PA", "11"),
    PROPOSAL("Đề án", "ĐA", "12"),
    PROJECT("Dự án", "DA", "13"),
    REPORT("Báo cáo", "BC", "14"),
    MINUTES("Biên bản", "BB", "20"),
    SUBMISSION("Tờ trình", "TTr", "15"),
    CONTRACT("Hợp đồng", "HĐ", "21"),
    LETTER("Công văn", null, "22"),
    URGENT_DISPATCH("Công điện", "CĐ", "23"),
    MEMORANDUM("Bản ghi nhớ", "BGN", "24"),
    AGREEMENT("Bản thỏa thuận", "BTT", "25"),
    AUTHORIZATION("Giấy ủy quyền", "GUQ", "16"),
    INVITATION("Giấy mời", "GM", "26"),
    INTRODUCTION("Giấy giới thiệu", "GGT", "27"),
    LEAVE_PERMIT("Giấy nghỉ phép", "GNP", "28"),
    DISPATCH_SLIP("Phiếu gửi", "PG", "17"),
    TRANSFER_SLIP("Phiếu chuyển", "PC", "18"),
    NOTIFICATION_SLIP("Phiếu báo", "PB", "19"),
    OPEN_LETTER("Thư công", null, "29"),
    FULL_COPY("Bản sao y", "SY", null),
    EXTRACT("Bản trích sao", "TrS", null),
    COPY_OF_COPY("Bản sao lục", "SL", null);

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private final String vietnamese;
    private final @Nullable String code;
    private final @Nullable String packageCode;

    DocumentType(String vietnamese, @Nullable String code, @Nullable String packageCode) {
        this.vietnamese = vietnamese;
        this.code = code;
        this.packageCode = packageCode;
    }

    /// The name, such as *Báo cáo*.
    public String vietnamese() {
        return vietnamese;
    }

    /// The code in a symbol, such as `BC`; a letter and an open letter have none.
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /// The `typeName` code in archive packages (Thông tư 05/2025/TT-BNV); copies have none.
    public Optional<String> packageCode() {
        return Optional.ofNullable(packageCode);
    }

    /// The type of a code, letter by letter: `QyĐ` is a rule, `QYĐ` is nothing.
    public static Optional<DocumentType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> code.equals(type.code)).findFirst();
    }

    /// The type of a printed name, in any case and with the tone on either vowel: `BÁO CÁO`,
    /// `Giấy uỷ quyền`.
    public static Optional<DocumentType> ofName(String name) {
        var key = key(name);
        return Arrays.stream(values()).filter(type -> key(type.vietnamese).equals(key)).findFirst();
    }

    // Letters first, tones behind them: where a tone stands makes no difference.
    private static String key(String name) {
        var key = new StringBuilder();
        for (var word : name.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            var letters = Normalizer.normalize(word, Normalizer.Form.NFD);
            key.append(' ').append(letters.replaceAll("[" + TONES + "]", ""));
            key.append(letters.replaceAll("[^" + TONES + "]", ""));
        }
        return Normalizer.normalize(key, Normalizer.Form.NFC);
    }
}
