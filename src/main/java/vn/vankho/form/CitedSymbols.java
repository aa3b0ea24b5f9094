package vn.vankho.form;

import java.util.List;
import vn.vankho.form.FormRule.Breach;
import vn.vankho.vietnamese.DocumentSymbols;

/// Numbers and symbols of other documents, as the body writes them.
final class CitedSymbols {

    private CitedSymbols() {}

    static List<Breach> badlyWritten(Sheet sheet) {
        return sheet.reading().citations().stream()
                .flatMap(
                        citation ->
                                DocumentSymbols.find(citation.evidence().quote()).stream()
                                        .limit(1)
                                        .map(
                                                found ->
                                                        citation.evidence()
                                                                .quote()
                                                                .substring(
                                                                        found.start(), found.end()))
                                        .filter(CitedSymbols::isBad)
                                        .map(
                                                printed ->
                                                        breach(
                                                                citation.evidence().page(),
                                                                printed)))
                .toList();
    }

    // A line may break behind a hyphen; that is no blank.
    private static boolean isBad(String printed) {
        return printed.matches(".*(?:\\h|[–—]).*");
    }

    private static Breach breach(int page, String printed) {
        var expected = printed.replaceAll("\\s", "").replaceAll("[–—]", "-");
        return new Breach(
                page,
                printed,
                expected,
                "Số, ký hiệu văn bản viện dẫn có khoảng cách hoặc gạch dài.");
    }
}
