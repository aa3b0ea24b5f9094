package vn.vankho.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// Compares what is said of a case file or a document with the rules of the profile: needed, not
/// too
/// long, a date, a number, a code of the list.
final class FieldCheck {

    static final String CODE = "PROFILE";

    private static final Pattern DAY = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final Profile profile;

    FieldCheck(Profile profile) {
        this.profile = profile;
    }

    List<Finding> of(String place, List<String> names, Map<String, String> values) {
        var findings = new ArrayList<Finding>();
        for (var name : names) {
            var rule = profile.rule(name);
            var value = values.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                judge(place, rule, value, findings);
            } else if (rule.isNeeded(values)) {
                findings.add(
                        finding(place, "", "phải có", "còn thiếu «%s».".formatted(rule.label())));
            }
        }
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(
                        name ->
                                findings.add(
                                        finding(
                                                place,
                                                name,
                                                "không có",
                                                "có trường lạ «%s».".formatted(name))));
        return findings;
    }

    private void judge(String place, Profile.Rule rule, String value, List<Finding> findings) {
        var length = rule.length();
        if (length != null && value.codePointCount(0, value.length()) > length) {
            findings.add(
                    finding(
                            place,
                            value,
                            "tối đa %d ký tự".formatted(length),
                            "«%s» dài quá %d ký tự.".formatted(rule.label(), length)));
        }
        if (rule.date() && !DAY.matcher(value).matches()) {
            findings.add(
                    finding(
                            place,
                            value,
                            "dd/MM/yyyy",
                            "«%s» không phải là ngày dạng dd/MM/yyyy.".formatted(rule.label())));
        }
        if (rule.number() && !NUMBER.matcher(value).matches()) {
            findings.add(
                    finding(place, value, "số", "«%s» không phải là số.".formatted(rule.label())));
        }
        var list = rule.codes();
        if (list != null && !profile.codes().getOrDefault(list, Map.of()).containsKey(value)) {
            findings.add(
                    finding(
                            place,
                            value,
                            "mã trong danh sách",
                            "«%s» có mã %s không nằm trong danh sách."
                                    .formatted(rule.label(), value)));
        }
    }

    static Finding fileType(String place, String name) {
        return finding(
                place,
                name,
                "một định dạng trong danh sách",
                "định dạng «%s» không được nhận trong gói tin.".formatted(PackedFile.ending(name)));
    }

    private static Finding finding(String place, String found, String expected, String message) {
        return new Finding(CODE, Severity.E, 1, place, found, expected, message);
    }
}
