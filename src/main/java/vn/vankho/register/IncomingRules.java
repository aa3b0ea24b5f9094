package vn.vankho.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.office.WorkCalendar;

/// What is odd about an incoming document at its registration.
final class IncomingRules {

    private static final String PLACE = "Sổ đăng ký văn bản đến";
    private static final Pattern SECRET =
            Pattern.compile("[\\[(]?\\s{0,3}(?:Độ mật: )?(TUYỆT MẬT|TỐI MẬT|MẬT)\\s{0,3}[\\])]?");
    private static final Pattern STAMPED = Pattern.compile("[\\[(](TUYỆT MẬT|TỐI MẬT|MẬT)[\\])]");

    private IncomingRules() {}

    /// @param same lines that stand and speak of the same document
    /// @param today the day of registration
    /// @param calendar on which days the office works
    static List<Finding> judge(
            IncomingDocument content,
            List<IncomingEntry> same,
            LocalDate today,
            WorkCalendar calendar) {
        var findings = new ArrayList<Finding>();
        same.forEach(other -> findings.add(duplicate(content, other)));
        findings.addAll(late(content.arrivedOn(), today, calendar));
        findings.addAll(dates(content, today));
        findings.addAll(FieldLengths.of(content));
        return findings;
    }

    /// @throws SecretDocument if a part of the line bears the mark of a state secret
    static void refuseSecrets(IncomingDocument content) {
        Stream.of(
                        content.type(),
                        content.subject(),
                        content.urgency(),
                        content.note(),
                        content.number(),
                        content.symbol())
                .forEach(IncomingRules::refuseSecret);
    }

    static void refuseSecret(@Nullable String text) {
        if (text == null) {
            return;
        }
        var whole = SECRET.matcher(text.strip());
        if (whole.matches()) {
            throw new SecretDocument(whole.group(1));
        }
        var stamped = STAMPED.matcher(text);
        if (stamped.find()) {
            throw new SecretDocument(stamped.group(1));
        }
    }

    private static Finding duplicate(IncomingDocument content, IncomingEntry other) {
        return new Finding(
                "G01",
                Severity.E,
                1,
                PLACE,
                content.printedNumber(),
                "mỗi văn bản một số đến",
                "Văn bản %s của %s đã vào sổ ngày %s, số đến %s."
                        .formatted(
                                other.content().printedNumber(),
                                other.content().author(),
                                Dates.print(other.content().arrivedOn()),
                                other.printed()));
    }

    /// Registered on the day of arrival, at the latest on the next working day (Điều 4, khoản 2c).
    static List<Finding> late(LocalDate arrived, LocalDate registered, WorkCalendar calendar) {
        var last = calendar.after(arrived);
        return registered.isAfter(last)
                ? List.of(
                        new Finding(
                                "G03",
                                Severity.E,
                                1,
                                PLACE,
                                Dates.print(registered),
                                "chậm nhất " + Dates.print(last),
                                "Văn bản đến ngày %s phải vào sổ chậm nhất ngày %s; ngày vào sổ là %s."
                                        .formatted(
                                                Dates.print(arrived),
                                                Dates.print(last),
                                                Dates.print(registered))))
                : List.of();
    }

    private static List<Finding> dates(IncomingDocument content, LocalDate today) {
        var findings = new ArrayList<Finding>();
        var issued = content.issuedDate();
        var due = content.dueDate();
        if (content.arrivedOn().isAfter(today)) {
            findings.add(doubt(content.arrivedOn(), "Ngày đến ở sau ngày hôm nay."));
        }
        if (issued != null && issued.isAfter(content.arrivedOn())) {
            findings.add(doubt(issued, "Ngày văn bản ở sau ngày đến."));
        }
        if (due != null && due.isBefore(content.arrivedOn())) {
            findings.add(doubt(due, "Hạn giải quyết ở trước ngày đến."));
        }
        return findings;
    }

    private static Finding doubt(LocalDate found, String sentence) {
        return new Finding("D08", Severity.W, 1, PLACE, Dates.print(found), "", sentence);
    }
}
