package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Severity;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.form.Sheet.Line;

/// How *Kính gửi* is written, and where it has no place.
final class AddresseeRules {

    private static final String ARTICLE = "PL1/P1/II.9";
    private static final String PLACE = "Kính gửi";
    private static final int MOST_LINES = 40;
    private static final Pattern HEADING = Pattern.compile("(?iu)kính gửi\\h{0,3}:?\\h{0,9}");
    private static final Pattern ITEM = Pattern.compile("[-–—+•*]\\h{0,3}\\S.*");

    /// Types that are made known rather than sent to somebody.
    private static final Set<DocumentType> UNADDRESSED =
            Set.of(
                    DocumentType.RESOLUTION,
                    DocumentType.DECISION,
                    DocumentType.DIRECTIVE,
                    DocumentType.REGULATION,
                    DocumentType.RULE,
                    DocumentType.COMMUNIQUE,
                    DocumentType.NOTICE,
                    DocumentType.PROGRAMME,
                    DocumentType.PLAN,
                    DocumentType.MINUTES);

    static final List<FormRule> ALL =
            List.of(
                    new FormRule("K03", Severity.W, ARTICLE, PLACE, AddresseeRules::several),
                    new FormRule("K04", Severity.W, ARTICLE, PLACE, AddresseeRules::needless));

    private AddresseeRules() {}

    private static List<Breach> needless(Sheet sheet) {
        return sheet.addressed()
                .filter(line -> sheet.type().filter(UNADDRESSED::contains).isPresent())
                .map(line -> List.of(line.breach("", "Loại văn bản này không ghi Kính gửi.")))
                .orElse(List.of());
    }

    private static List<Breach> several(Sheet sheet) {
        return sheet.addressed().map(heading -> several(sheet, heading)).orElse(List.of());
    }

    private static List<Breach> several(Sheet sheet, Line heading) {
        var first = HEADING.matcher(heading.text()).replaceFirst("");
        var items = items(sheet, heading);
        boolean crowded =
                first.contains(";") || (ITEM.matcher(first).matches() && !items.isEmpty());
        return crowded || (first.isEmpty() && items.size() > 1 && !closed(items))
                ? List.of(
                        heading.breach(
                                "Kính gửi:\n- …;\n- ….",
                                "Gửi nhiều nơi thì mỗi nơi một dòng dưới Kính gửi, có gạch đầu"
                                        + " dòng, dấu chấm phẩy, nơi cuối cùng dấu chấm."))
                : List.of();
    }

    // An item goes on over the lines that follow until its own sign ends it.
    private static List<String> items(Sheet sheet, Line heading) {
        var items = new ArrayList<String>();
        var below =
                sheet.lines().stream()
                        .filter(line -> line.start() > heading.start())
                        .limit(MOST_LINES)
                        .toList();
        for (var line : below) {
            if (ITEM.matcher(line.text()).matches()) {
                items.add(line.text());
            } else if (!items.isEmpty() && !items.getLast().matches(".*[;.,]")) {
                items.add(items.removeLast() + " " + line.text());
            } else {
                break;
            }
        }
        return items;
    }

    private static boolean closed(List<String> items) {
        return items.getLast().endsWith(".")
                && items.stream().limit(items.size() - 1L).allMatch(item -> item.endsWith(";"));
    }
}
