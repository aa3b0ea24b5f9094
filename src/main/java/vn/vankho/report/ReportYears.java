package vn.vankho.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;

/// The year that a report looks back on and the year that it plans, as its subject names them.
final class ReportYears {

    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d/.-])((?:19|20)\\d\\d)(?![\\d/.-]|\\h?[-–]\\h?\\d)");
    private static final Pattern MONTH_YEAR =
            Pattern.compile("(?:quý|tháng)\\h+[\\dIVX]+/((?:19|20)\\d\\d)");
    private static final Pattern PERIOD =
            Pattern.compile("((?:19|20)\\d\\d)\\h?[-–]\\h?(?:19|20)\\d\\d");
    private static final Set<String> PLANNING =
            Set.of(
                    DocumentType.PLAN.vietnamese(),
                    DocumentType.PROGRAMME.vietnamese(),
                    DocumentType.RESOLUTION.vietnamese());

    private ReportYears() {}

    static Map<FieldName, Field> of(Map<FieldName, Field> fields) {
        var years = new EnumMap<FieldName, Field>(FieldName.class);
        years.put(FieldName.REPORTING_YEAR, Field.absent());
        years.put(FieldName.PLAN_YEAR, Field.absent());
        var subject = fields.getOrDefault(FieldName.SUBJECT, Field.absent());
        var type = fields.getOrDefault(FieldName.TYPE, Field.absent()).value();
        if (subject.value() != null && type != null) {
            put(years, type, yearsIn(subject.value()), subject.evidence());
        }
        return years;
    }

    private static void put(
            Map<FieldName, Field> years,
            String type,
            List<Integer> named,
            @Nullable Evidence where) {
        if (type.equals(DocumentType.REPORT.vietnamese()) && !named.isEmpty()) {
            int first = named.getFirst();
            years.put(FieldName.REPORTING_YEAR, field(first, where));
            named.stream()
                    .filter(year -> year == first + 1)
                    .findFirst()
                    .ifPresent(year -> years.put(FieldName.PLAN_YEAR, field(year, where)));
        } else if (PLANNING.contains(type) && named.size() == 1) {
            years.put(FieldName.PLAN_YEAR, field(named.getFirst(), where));
        }
    }

    private static Field field(int year, @Nullable Evidence where) {
        return Field.proposed(String.valueOf(year), 0.85, where);
    }

    // "giai đoạn 2021-2025" is no year of this report.
    private static List<Integer> yearsIn(String subject) {
        var single = PERIOD.matcher(subject).replaceAll("");
        var years = MONTH_YEAR.matcher(single).replaceAll("$1");
        return YEAR.matcher(years)
                .results()
                .map(m -> Integer.valueOf(m.group(1)))
                .distinct()
                .toList();
    }
}
