package vn.vankho.access;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What is to be said after the database was lost, emptied or replaced by an older one: documents
/// and the journal come back from the archive, books and all that stands only in the database do
/// not. It is said until the administrator says that it is known.
public final class LostDatabase {

    static final String LOST = "journal-taken-up";
    static final String LINES = "lines";
    static final String BEFORE = "before";
    static final String NUMBERS = "numbers";
    private static final String KNOWN = "database-loss-known";

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String ADVICE =
            "Đừng cấp số mới; hãy khôi phục bản sao lưu gần nhất vào một thư mục trống.";

    private final Journal journal;
    private volatile Optional<String> sentence;

    public LostDatabase(Journal journal) {
        this.journal = journal;
        this.sentence =
                journal.last(List.of(LOST, KNOWN))
                        .filter(line -> line.what().equals(LOST))
                        .map(LostDatabase::sentence);
    }

    /// A plain Vietnamese text of a few sentences; nothing where nothing was lost, or it is known.
    public Optional<String> sentence() {
        return sentence;
    }

    private static String sentence(JournalLine line) {
        var detail = line.detail();
        var count = detail.getOrDefault(NUMBERS, "0");
        var numbers = count.equals("0") ? "" : " (nhật ký ghi %s số đã cấp)".formatted(count);
        var day = DAY.format(line.at().atZone(VIETNAM));
        return detail.getOrDefault(BEFORE, "0").equals("0")
                ? "Cơ sở dữ liệu đã mất và được dựng lại ngày %s từ kho lưu trữ và nhật ký. Văn bản, bản đọc, mô tả đã trở lại; sổ văn bản đi và đến%s, dự thảo, việc đang phát hành, phân công, hồ sơ, thời hạn, lệnh giữ và tài khoản thì không dựng lại được. %s"
                        .formatted(day, numbers, ADVICE)
                : "Cơ sở dữ liệu mở ngày %s là bản cũ: nhật ký còn %s dòng sau nó%s. Văn bản trong kho vẫn đủ; những gì ghi sau đó vào sổ, dự thảo, hồ sơ, tài khoản thì không còn. %s"
                        .formatted(day, detail.getOrDefault(LINES, "0"), numbers, ADVICE);
    }

    /// Says that it is known; it is said no more.
    public void acknowledge(Person who) {
        journal.record(who, KNOWN, "journal", Map.of());
        sentence = Optional.empty();
    }
}
