package vn.vankho.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

/// Reads the head, the foot, the citations and the outline of an official document by rule. What is
/// not clearly there is unknown or absent, never guessed.
public final class PaperReader {

    // Names of people are left as OCR has them.
    private static final List<FieldName> MENDED =
            List.of(FieldName.SUBJECT, FieldName.ISSUER, FieldName.SUPERIOR, FieldName.PLACE);

    private PaperReader() {}

    /// @param pages the pages in order; all evidence is given in offsets into their texts joined by
    ///     [Reading#PAGE_BREAK]
    public static Paper read(List<PageText> pages, Reading.Origin origin) {
        var paper = new PaperText(pages, origin);
        var head = Head.of(paper);
        // What stands under a sample in an appendix signs nothing.
        var foot = head.isAppendix() ? Foot.none(paper) : Foot.of(paper, head.end());
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        fields.putAll(head.fields());
        fields.putAll(foot.fields());
        closingIssuer(paper, fields);
        minutesDate(paper, head.end(), fields);
        passedDate(paper, fields);
        fields.putAll(ReportYears.of(fields));
        var cited =
                new CitationReader(paper, subject(fields), head.end(), foot.start())
                        .read(own(fields));
        var recipients = paper.isScan() ? mend(paper, fields, foot) : foot.recipients();
        Agreement.check(paper, head.end(), fields, cited);
        return new Paper(
                fields,
                recipients,
                foot.filing(),
                cited,
                new OutlineReader(paper, head.end(), foot.start()).read(),
                PaperNotes.of(paper, head, foot));
    }

    private static List<String> mend(PaperText paper, Map<FieldName, Field> fields, Foot foot) {
        var spelling = Spelling.of(paper);
        for (var name : MENDED) {
            fields.computeIfPresent(name, (n, field) -> spelling.mended(field));
        }
        return foot.recipients().stream().map(spelling::mended).toList();
    }

    private static @Nullable String own(Map<FieldName, Field> fields) {
        var number = value(fields, FieldName.NUMBER);
        var symbol = value(fields, FieldName.SYMBOL);
        return number == null || symbol == null ? null : number + "/" + symbol;
    }

    private static Span subject(Map<FieldName, Field> fields) {
        var where = fields.getOrDefault(FieldName.SUBJECT, Field.absent()).evidence();
        return where == null ? Span.NONE : Span.of(where.start(), where.quote());
    }

    private static @Nullable String value(Map<FieldName, Field> fields, FieldName name) {
        return fields.getOrDefault(name, Field.absent()).value();
    }

    private static void closingIssuer(PaperText paper, Map<FieldName, Field> fields) {
        if (value(fields, FieldName.ISSUER) == null) {
            ClosingSentence.issuer(paper).ifPresent(issuer -> fields.put(FieldName.ISSUER, issuer));
        }
    }

    private static void minutesDate(PaperText paper, int bodyStart, Map<FieldName, Field> fields) {
        if (DocumentType.MINUTES.vietnamese().equals(value(fields, FieldName.TYPE))
                && fields.getOrDefault(FieldName.ISSUED_DATE, Field.absent()).evidence() == null) {
            MinutesDate.of(paper, bodyStart)
                    .ifPresent(date -> fields.put(FieldName.ISSUED_DATE, date));
        }
    }

    private static void passedDate(PaperText paper, Map<FieldName, Field> fields) {
        var type = value(fields, FieldName.TYPE);
        if (type != null
                && PassedDate.isPassed(type)
                && fields.getOrDefault(FieldName.ISSUED_DATE, Field.absent()).value() == null) {
            PassedDate.of(paper).ifPresent(date -> fields.put(FieldName.ISSUED_DATE, date));
        }
    }
}
