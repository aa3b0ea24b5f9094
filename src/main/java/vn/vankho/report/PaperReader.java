package vn.vankho.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

/// Reads the head, the foot, the citations and the outline of an official document by rule. What is
/// not clearly there is unknown or absent, never guessed.
public final class PaperReader {

    private PaperReader() {}

    /// @param pages the pages in order; all evidence is given in offsets into their texts joined by
    ///     [Reading#PAGE_BREAK]
    public static Paper read(List<PageText> pages, Reading.Origin origin) {
        var paper = new PaperText(pages, origin);
        var head = Head.of(paper);
        var foot = Foot.of(paper, head.end());
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        fields.putAll(head.fields());
        fields.putAll(foot.fields());
        closingIssuer(paper, fields);
        fields.putAll(ReportYears.of(fields));
        return new Paper(
                fields,
                foot.recipients(),
                foot.filing(),
                new CitationReader(paper, head.end(), foot.start()).read(own(fields)),
                new OutlineReader(paper, head.end(), foot.start()).read());
    }

    private static @Nullable String own(Map<FieldName, Field> fields) {
        var number = fields.getOrDefault(FieldName.NUMBER, Field.absent()).value();
        var symbol = fields.getOrDefault(FieldName.SYMBOL, Field.absent()).value();
        return number == null || symbol == null ? null : number + "/" + symbol;
    }

    private static void closingIssuer(PaperText paper, Map<FieldName, Field> fields) {
        if (fields.getOrDefault(FieldName.ISSUER, Field.absent()).value() == null) {
            ClosingSentence.issuer(paper).ifPresent(issuer -> fields.put(FieldName.ISSUER, issuer));
        }
    }
}
