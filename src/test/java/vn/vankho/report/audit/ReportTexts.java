package vn.vankho.report.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.vankho.document.Finding;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Reading.Origin;
import vn.vankho.document.Reading.Outcome;
import vn.vankho.document.TextTable;
import vn.vankho.report.Audit;
import vn.vankho.report.PaperReader;

/// Made-up reports of the year 2023, and what the audit says of them.
final class ReportTexts {

    private static final String HEAD =
            "BÁO CÁO\nKết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2023\n\n";

    private ReportTexts() {}

    /// The findings in a report that says this and nothing else.
    static List<Finding> audited(String body) {
        return Audit.of(report(HEAD + body), List.of());
    }

    static Reading report(String... pages) {
        var texts = new ArrayList<PageText>();
        for (var page : pages) {
            texts.add(page(texts.size() + 1, page, List.of()));
        }
        return reading(texts);
    }

    static PageText page(int number, String text, List<TextTable> tables) {
        return new PageText(number, text, PageText.Source.TEXT, 1, List.of(), tables);
    }

    static Reading reading(List<PageText> pages) {
        var paper = PaperReader.read(pages, Origin.BORN_DIGITAL);
        return new Reading(
                "text/plain",
                Origin.BORN_DIGITAL,
                "unicode",
                false,
                Outcome.COMPLETE,
                pages,
                paper.fields(),
                paper.recipients(),
                paper.filing(),
                paper.citations(),
                paper.outline(),
                List.of(),
                List.of(),
                List.of());
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    /// The lines of a resource beside this class that are no remarks; ¶ is a line break.
    static List<String> lines(String resource) {
        try (var in = ReportTexts.class.getResourceAsStream(resource)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace('¶', '\n'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
