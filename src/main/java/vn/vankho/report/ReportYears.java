package vn.vankho.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.vietnamese.Fold;

/// The year that a report looks back on and the year that it plans, as its subject names them; of
/// reports on a month, a quarter or half a year, too: *nhiệm vụ 6 tháng cuối năm*.
final class ReportYears {

    private static final Pattern YEAR =
            Pattern.compile(
                    "(?<![\\d/.-])(?<!đến năm |đến |tầm nhìn |tầm nhìn năm )((?:19|20)\\d\\d)(?![\\d/.-]|\\h?[-–]\\h?\\d)");
    private static final Pattern MONTH_YEAR =
            Pattern.compile("(?iu)((?:quý|tháng)\\h+[\\dIVX]+)/((?:19|20)\\d\\d)");
    private static final Pattern SPAN_OF_YEARS =
            Pattern.compile("((?:19|20)\\d\\d)\\h?[-–]\\h?(?:19|20)\\d\\d");
    // Where a report turns to what is to come.
    private static final Pattern TURN =
            Pattern.compile(
                    "\\b(?:phuong huong|nhiem vu|ke hoach|du kien|muc tieu|trien khai|chuong trinh"
                            + " cong tac|giai phap)\\b");
    private static final Pattern PART_OF_YEAR =
            Pattern.compile("\\b(?:\\d{1,2} thang|thang \\d|quy [ivx\\d]|tuan|cuoi nam|dau nam)");
    private static final Pattern LOOKS_BACK =
            Pattern.compile(
                    ".*\\b(?:quyet toan|ket qua|tong ket|so ket|kiem diem|bao cao|giam sat"
                            + " viec)\\b.*");
    private static final Pattern RESOLVES_A_PLAN =
            Pattern.compile(
                    "\\b(?:nhiem vu|ke hoach|du toan|chi tieu|muc tieu|phuong huong|chuong trinh"
                            + "|phat trien|phan bo|lanh dao)\\b");
    private static final Set<String> PLANNING =
            Set.of(
                    DocumentType.PLAN.vietnamese(),
                    DocumentType.PROGRAMME.vietnamese(),
                    DocumentType.RESOLUTION.vietnamese());

    private final Map<FieldName, Field> years = new EnumMap<>(FieldName.class);
    private final @Nullable Evidence where;
    private final @Nullable Integer issued;

    private ReportYears(@Nullable Evidence where, @Nullable Integer issued) {
        this.where = where;
        this.issued = issued;
        years.put(FieldName.REPORTING_YEAR, Field.absent());
        years.put(FieldName.PLAN_YEAR, Field.absent());
    }

    static Map<FieldName, Field> of(Map<FieldName, Field> fields) {
        var subject = fields.getOrDefault(FieldName.SUBJECT, Field.absent());
        var type = fields.getOrDefault(FieldName.TYPE, Field.absent()).value();
        var years = new ReportYears(subject.evidence(), issued(fields));
        if (subject.value() != null && type != null) {
            years.read(type, plain(subject.value()));
        }
        return years.years;
    }

    private static @Nullable Integer issued(Map<FieldName, Field> fields) {
        var date = fields.getOrDefault(FieldName.ISSUED_DATE, Field.absent()).value();
        return date == null ? null : Integer.valueOf(date.substring(0, 4));
    }

    // "giai đoạn 2021-2025" is no year of this report; "quý III/2017" is one.
    private static String plain(String subject) {
        var single = SPAN_OF_YEARS.matcher(subject).replaceAll("");
        return MONTH_YEAR.matcher(single).replaceAll("$1 năm $2");
    }

    private void read(String type, String subject) {
        if (type.equals(DocumentType.REPORT.vietnamese())) {
            readReport(subject);
        } else if (PLANNING.contains(type)
                && plans(type, Fold.unmarked(subject))
                && !LOOKS_BACK.matcher(Fold.unmarked(subject)).matches()) {
            readPlan(subject);
        }
    }

    // Many resolutions only name the year in which something is done.
    private static boolean plans(String type, String subject) {
        return !type.equals(DocumentType.RESOLUTION.vietnamese())
                || RESOLVES_A_PLAN.matcher(subject).find();
    }

    private void readReport(String subject) {
        int turn = turn(subject);
        var back = subject.substring(0, turn);
        var ahead = subject.substring(turn);
        var reported = first(back);
        var planned = first(ahead);
        if (reported.isEmpty() && isPartOfYear(back)) {
            reported = planned.or(() -> Optional.ofNullable(issued));
        }
        if (planned.isEmpty() && isPartOfYear(ahead)) {
            planned = reported;
        }
        boolean sure = first(subject).isPresent();
        if (reported.isPresent() && (planned.isEmpty() || isNext(reported.get(), planned.get()))) {
            put(FieldName.REPORTING_YEAR, reported.get(), sure ? 0.85 : 0.6);
            planned.ifPresent(year -> put(FieldName.PLAN_YEAR, year, sure ? 0.85 : 0.6));
        } else {
            reported.or(() -> first(subject)).ifPresent(y -> put(FieldName.REPORTING_YEAR, y, 0.7));
        }
    }

    private static boolean isNext(int reported, int planned) {
        return planned == reported || planned == reported + 1;
    }

    // The first of these words behind a year or a part of a year turns to what is to come:
    // "Kết quả thực hiện nhiệm vụ năm 2023, nhiệm vụ năm 2024".
    private static int turn(String subject) {
        var folded = Fold.unmarked(subject);
        if (folded.length() != subject.length()) {
            return subject.length();
        }
        var turns = TURN.matcher(folded);
        while (turns.find()) {
            var before = subject.substring(0, turns.start());
            if (first(before).isPresent() || isPartOfYear(before)) {
                return turns.start();
            }
        }
        return subject.length();
    }

    private static boolean isPartOfYear(String words) {
        return PART_OF_YEAR.matcher(Fold.unmarked(words)).find();
    }

    private void readPlan(String subject) {
        var named =
                YEAR.matcher(subject)
                        .results()
                        .map(m -> Integer.valueOf(m.group(1)))
                        .filter(year -> issued == null || year >= issued)
                        .distinct()
                        .toList();
        if (named.size() == 1) {
            put(FieldName.PLAN_YEAR, named.getFirst(), 0.85);
        }
    }

    private void put(FieldName name, int year, double confidence) {
        years.put(name, Field.proposed(String.valueOf(year), confidence, where));
    }

    private static Optional<Integer> first(String words) {
        return YEAR.matcher(words).results().map(m -> Integer.valueOf(m.group(1))).findFirst();
    }
}
