package vn.vankho.report.forward;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;

/// Where the body of a paper begins and ends in its text: between the subject and the foot.
///
/// @param end one past its last character
record BodyRange(int start, int end) {

    private static final Pattern RECIPIENTS =
            Pattern.compile("(?im)^\\h{0,8}(?:\\*{0,3})n[oơ]i\\h+(?:nhận|gửi)\\h*(?:[:.;]|\\h{2,}|\\t|$)");

    static BodyRange of(Reading reading) {
        var text = reading.text();
        int start =
                Stream.of(
                                FieldName.SUBJECT,
                                FieldName.ISSUED_DATE,
                                FieldName.NUMBER,
                                FieldName.TYPE)
                        .map(name -> reading.field(name).evidence())
                        .filter(evidence -> evidence != null && evidence.end() < text.length() / 2 + 600)
                        .mapToInt(evidence -> endOf(evidence))
                        .max()
                        .orElse(0);
        int end = foot(reading, text, start);
        return new BodyRange(start, Math.max(start, end));
    }

    private static int endOf(@org.jspecify.annotations.Nullable Evidence evidence) {
        return evidence == null ? 0 : evidence.end();
    }

    private static int foot(Reading reading, String text, int start) {
        int end = text.length();
        var recipients = RECIPIENTS.matcher(text);
        if (recipients.find(start)) {
            end = recipients.start();
        }
        for (var name : new FieldName[] {FieldName.AUTHORITY, FieldName.SIGNER_TITLE}) {
            Field field = reading.field(name);
            var evidence = field.evidence();
            if (evidence != null && evidence.start() > start) {
                end = Math.min(end, evidence.start());
            }
        }
        return end;
    }

    boolean holds(int offset) {
        return start <= offset && offset < end;
    }
}
