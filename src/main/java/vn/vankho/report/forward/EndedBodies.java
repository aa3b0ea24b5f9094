package vn.vankho.report.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds where a passage speaks of bodies that do not exist any more on the day of the new report.
final class EndedBodies {

    private static final Pattern DISTRICT =
            Pattern.compile(
                    "(?<!\\p{L})(?:cấp\\h)?(?:huyện|Huyện|HUYỆN|quận|Quận(?=\\h\\p{Lu})|thị xã(?=\\h\\p{Lu}))"
                            + "(?:\\h\\p{Lu}\\p{L}{0,12}){0,4}(?!\\p{L})");

    private EndedBodies() {}

    static List<Edit> of(OfficeThen office, String text, List<int[]> kept) {
        var edits = new ArrayList<Edit>();
        for (var fate : office.fates()) {
            if (fate.endedOn() != null && fate.endedOn().isBefore(office.day())) {
                named(fate, text, kept, edits);
            }
        }
        if (office.withoutDistricts()) {
            districts(text, kept, edits);
        }
        return edits;
    }

    private static void named(
            OfficeThen.Fate fate, String text, List<int[]> kept, List<Edit> edits) {
        var plain = Plain.of(text);
        var name = Plain.of(fate.name());
        int at = name.isBlank() ? -1 : plain.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            boolean whole = end == plain.length() || !Character.isLetter(plain.charAt(end));
            if (whole && !KeptWords.meets(kept, at, end)) {
                edits.add(Edit.marks(at, end, Mark.REVIEW, reason(fate)));
            }
            at = plain.indexOf(name, end);
        }
    }

    private static String reason(OfficeThen.Fate fate) {
        var since = "%s không còn từ sau ngày %s".formatted(fate.name(), date(fate));
        return fate.successors().isEmpty()
                ? since + "; xem lại."
                : since + ", nay là %s; xem lại.".formatted(String.join(", ", fate.successors()));
    }

    private static String date(OfficeThen.Fate fate) {
        var day = fate.endedOn();
        return day == null
                ? ""
                : "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static void districts(String text, List<int[]> kept, List<Edit> edits) {
        var found = DISTRICT.matcher(text);
        while (found.find()) {
            if (!KeptWords.meets(kept, found.start(), found.end())) {
                edits.add(
                        Edit.marks(
                                found.start(),
                                found.end(),
                                Mark.REVIEW,
                                "«%s»: cấp huyện không còn từ 01/7/2025; xem lại tên cơ quan, địa bàn."
                                        .formatted(found.group())));
            }
        }
    }
}
