package vn.vankho.casefile;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Numbers and symbols of case files, such as `01.TCCB`: an Arabic number and the abbreviation of
/// the big heading, counted through the whole list or within each big heading (Phụ lục V).
final class PlanCodes {

    /// Stands in the symbol of a case file that no heading has.
    static final String NO_HEADING = "HS";

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,5})\\..{1,40}");

    private PlanCodes() {}

    static String next(JdbcClient jdbc, CaseFiles.Opening opening) {
        var plan = PlanRows.find(jdbc, opening.year());
        var abbreviation = abbreviation(plan, opening.heading());
        boolean within = plan.map(FilePlan::numberedByHeading).orElse(false);
        int last =
                CaseFileRows.ofYear(jdbc, opening.year()).stream()
                        .filter(file -> !within || file.code().endsWith("." + abbreviation))
                        .mapToInt(file -> number(file.code()))
                        .max()
                        .orElse(0);
        return print(last + 1, abbreviation);
    }

    private static String abbreviation(Optional<FilePlan> plan, @Nullable Integer heading) {
        return heading == null
                ? NO_HEADING
                : plan.flatMap(list -> list.abbreviation(heading)).orElse(NO_HEADING);
    }

    static String print(int number, String abbreviation) {
        return "%02d.%s".formatted(number, abbreviation);
    }

    /// The number of a code; 0 where it has none.
    static int number(String code) {
        var found = NUMBER.matcher(code);
        return found.matches() ? Integer.parseInt(found.group(1)) : 0;
    }
}
