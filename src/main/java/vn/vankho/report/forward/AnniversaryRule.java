package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;

/// F08 for a file: an anniversary that was not counted on from last year's report. What year each
/// day goes back to is history; where the paper prints both years it is arithmetic.
final class AnniversaryRule {

    private static final Map<String, Integer> SINCE =
            Map.ofEntries(
                    Map.entry("thuong binh", 1947),
                    Map.entry("quoc khanh", 1945),
                    Map.entry("cach mang thang tam", 1945),
                    Map.entry("cach mang thang 8", 1945),
                    Map.entry("thanh lap quan doi", 1944),
                    Map.entry("thanh lap dang", 1930),
                    Map.entry("thanh lap doan", 1931),
                    Map.entry("giai phong mien nam", 1975),
                    Map.entry("chien thang dien bien phu", 1954),
                    Map.entry("nha giao viet nam", 1982),
                    Map.entry("thay thuoc viet nam", 1955),
                    Map.entry("bao chi cach mang", 1925),
                    Map.entry("phu nu viet nam", 1930));

    private static final Pattern COUNT =
            Pattern.compile("(?<![\\d.,/])(\\d{1,3}) nam (?:ngay |ky niem |ngay ky niem )?");
    private static final Pattern BOTH_YEARS =
            Pattern.compile(
                    "(?<![\\d.,/])(\\d{1,3}) nam [^().;\\d\\n]{3,80}\\(\\h?(?:\\d{1,2}/\\d{1,2}/)?(1[89]\\d\\d|20\\d\\d)"
                            + "\\h?-\\h?(?:\\d{1,2}/\\d{1,2}/)?(20\\d\\d)\\h?\\)");
    private static final int LATE = 3;

    private AnniversaryRule() {}

    static List<Finding> of(Reading reading, ReportPeriod period) {
        var findings = new ArrayList<Finding>();
        var plain = Plain.of(reading.text()).replace('\n', ' ');
        var both = BOTH_YEARS.matcher(plain);
        while (both.find()) {
            int since = Integer.parseInt(both.group(2));
            int right = Integer.parseInt(both.group(3)) - since;
            if (Integer.parseInt(both.group(1)) != right) {
                findings.add(finding(reading, both.start(), both.end(), since, right));
            }
        }
        var count = COUNT.matcher(plain);
        while (count.find()) {
            int since = since(plain, count.end());
            int right = period.year() - since;
            int said = Integer.parseInt(count.group(1));
            boolean told = lookedAt(findings, count.start());
            // What the year before kept may be told as such.
            boolean looksBack =
                    Plain.before(plain, count.start(), 80)
                            .contains(String.valueOf(period.year() - 1));
            if (since > 0 && !told && !looksBack && said < right && said >= right - LATE) {
                findings.add(finding(reading, count.start(), count.end(), since, right));
            }
        }
        return findings;
    }

    private static boolean lookedAt(List<Finding> findings, int start) {
        return findings.stream()
                .anyMatch(found -> found.evidence() != null && found.evidence().start() == start);
    }

    /// The year that an event goes back to; 0 for one that is not known.
    private static int since(String plain, int at) {
        var behind = Plain.after(plain, at, 40);
        return SINCE.entrySet().stream()
                .filter(event -> behind.startsWith(event.getKey()))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    private static Finding finding(Reading reading, int start, int end, int since, int right) {
        var evidence = FileRules.evidence(reading, start, end);
        return new Finding(
                "F08",
                Severity.W,
                evidence.page(),
                "Sự kiện",
                evidence.quote(),
                right + " năm",
                "Số năm kỷ niệm chưa tăng theo năm báo cáo: tính từ %d là %d năm."
                        .formatted(since, right),
                evidence);
    }
}
