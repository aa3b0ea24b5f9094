package vn.vankho.report.audit;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.document.Severity;

/// Text that was damaged when it was read: letters that no Vietnamese word has, and a sentence that
/// breaks off at the end of a page.
final class DamageChecks {

    static final List<AuditCheck> ALL =
            List.of(
                    new AuditCheck("X01", Severity.W, "Chữ đọc được", DamageChecks::letters),
                    new AuditCheck("X02", Severity.W, "Chữ đọc được", DamageChecks::lost),
                    new AuditCheck("X03", Severity.I, "Chữ đọc được", DamageChecks::cut));

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,40}+");
    private static final String EXTENDED_VIETNAMESE = "ƠơƯư";
    private static final int MOST_WORDS = 10;
    // No sentence ends with one of these.
    private static final Pattern OPEN_END =
            Pattern.compile(
                    "(?s).*(?:[,(]|\\b(?:của|và|các|những|với|cho|từ|tại|do|bằng|gồm|hoặc|để|là|được|bị|về))\\s*",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private DamageChecks() {}

    private static List<Remark> letters(AuditedReport report) {
        var words = new LinkedHashSet<String>();
        int start = -1;
        int end = -1;
        var found = WORD.matcher(report.text());
        while (found.find() && words.size() < MOST_WORDS) {
            if (isDamaged(found.group())) {
                start = start < 0 ? found.start() : start;
                end = end < 0 ? found.end() : end;
                words.add(found.group());
            }
        }
        return words.isEmpty()
                ? List.of()
                : List.of(
                        new Remark(
                                start,
                                end,
                                "",
                                "Có chữ không phải chữ tiếng Việt trong: %s. Có lẽ bị đọc sai từ bản gốc."
                                        .formatted(String.join(", ", words))));
    }

    // Foreign names have ü or ñ; an ə or a Cyrillic letter between Latin ones was misread.
    private static boolean isDamaged(String word) {
        boolean latin = false;
        boolean strange = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            latin |= c < 0x80;
            boolean phonetic = c >= 0x180 && c <= 0x2AF && EXTENDED_VIETNAMESE.indexOf(c) < 0;
            strange |= phonetic || (c > 0x80 && UnicodeScript.of(c) == UnicodeScript.CYRILLIC);
        }
        return latin && strange;
    }

    private static List<Remark> lost(AuditedReport report) {
        int first = report.text().indexOf('\ufffd');
        if (first < 0) {
            return List.of();
        }
        long count = report.text().chars().filter(c -> c == '\ufffd').count();
        return List.of(
                new Remark(
                        first,
                        first + 1,
                        "",
                        "Có %d ký tự không đọc được (%s).".formatted(count, "\ufffd")));
    }

    private static List<Remark> cut(AuditedReport report) {
        var remarks = new ArrayList<Remark>();
        var pages = report.reading().pages();
        for (int i = 0; i + 1 < pages.size(); i++) {
            var last = lastLine(pages.get(i).text());
            var next = pages.get(i + 1).text().stripLeading();
            boolean begins =
                    Passages.LABEL
                            .matcher(next.substring(0, Math.min(80, next.length())))
                            .lookingAt();
            if (begins && OPEN_END.matcher(last).matches() && last.length() > 20) {
                int end = report.startOf(i) + pages.get(i).text().stripTrailing().length();
                remarks.add(
                        new Remark(
                                end - last.strip().length(),
                                end,
                                "",
                                "Câu bị cắt ở cuối trang, trang sau không có phần tiếp."));
            }
        }
        return remarks;
    }

    private static String lastLine(String page) {
        var text = page.stripTrailing();
        int from = text.lastIndexOf('\n') + 1;
        var line = text.substring(from);
        return line.length() > 400 ? line.substring(line.length() - 400) : line;
    }
}
