package vn.vankho.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentNumber;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading.Citation;
import vn.vankho.vietnamese.Fold;

/// Holds what was read against what else the paper says, and trusts it more or less: the type
/// against the symbol, the issuer against the place and the words above the bases, the date against
/// the papers that it rests on.
final class Agreement {

    private static final double AGREED = 0.98;
    private static final double DOUBTFUL = 0.55;
    private static final Pattern BODY_ISSUER =
            Pattern.compile(
                    "(?:(?:pho )?chu tich )?((?:uy ban nhan dan|hoi dong nhan dan)(?: (?:tinh|thanh"
                            + " pho|huyen|quan|thi xa|xa|phuong|thi tran|dac khu) .{2,40})?)");

    private final Map<FieldName, Field> fields;

    private Agreement(Map<FieldName, Field> fields) {
        this.fields = fields;
    }

    static void check(
            PaperText paper, int bodyStart, Map<FieldName, Field> fields, List<Citation> cited) {
        var agreement = new Agreement(fields);
        agreement.typeWithSymbol();
        agreement.issuerWithBody(paper, bodyStart);
        agreement.dateWithBases(cited);
        if (paper.isScan()) {
            agreement.issuerWithPlace();
        }
    }

    private void typeWithSymbol() {
        var code = value(FieldName.TYPE_CODE);
        var symbol = value(FieldName.SYMBOL);
        var type = value(FieldName.TYPE);
        if (symbol == null || type == null) {
            return;
        }
        var printed = new DocumentNumber(1, symbol).firstPart().orElse("");
        var meant = PaperTypes.ofCode(printed);
        if (code != null && printed.startsWith(code)) {
            trust(FieldName.TYPE, AGREED);
            trust(FieldName.SYMBOL, AGREED);
        } else if (meant.isPresent() && !type.startsWith(meant.get().name())) {
            doubt(FieldName.TYPE);
            doubt(FieldName.TYPE_CODE);
            doubt(FieldName.SYMBOL);
        }
    }

    // "ỦY BAN NHÂN DÂN XÃ …" stands above the bases of a decision; another name there is a slip of
    // last year's paper or of the reading.
    private void issuerWithBody(PaperText paper, int bodyStart) {
        var issuer = folded(value(FieldName.ISSUER));
        if (issuer.isEmpty()) {
            return;
        }
        for (var line : paper.lines()) {
            if (line.start() > bodyStart + 300) {
                return;
            }
            var named = line.capped(150);
            var found = BODY_ISSUER.matcher(named.folded());
            if (line.start() >= bodyStart - 200 && named.isCapitals() && found.matches()) {
                boolean same =
                        found.group(1).startsWith(issuer) || issuer.startsWith(found.group(1));
                set(FieldName.ISSUER, same ? AGREED : DOUBTFUL);
                return;
            }
        }
    }

    // A paper rests on earlier ones.
    private void dateWithBases(List<Citation> cited) {
        var issued = value(FieldName.ISSUED_DATE);
        if (issued == null) {
            return;
        }
        var day = LocalDate.parse(issued);
        boolean later =
                cited.stream()
                        .filter(Citation::legalBasis)
                        .map(Citation::date)
                        .filter(Objects::nonNull)
                        .anyMatch(date -> LocalDate.parse(date).isAfter(day));
        if (later) {
            doubt(FieldName.ISSUED_DATE);
        }
    }

    // OCR reads the marks of small letters better than those of capitals.
    private void issuerWithPlace() {
        var issuer = value(FieldName.ISSUER);
        var place = value(FieldName.PLACE);
        if (issuer == null || place == null || place.length() > issuer.length()) {
            return;
        }
        int from = issuer.length() - place.length();
        var end = issuer.substring(from);
        if (!end.equals(place) && folded(end).equals(folded(place))) {
            var field = fields.getOrDefault(FieldName.ISSUER, Field.absent());
            var mended = issuer.substring(0, from) + place;
            fields.put(FieldName.ISSUER, Field.proposed(mended, 0.7, field.evidence()));
        }
    }

    private static String folded(@Nullable String value) {
        return value == null ? "" : Fold.unmarked(value).replace("ubnd", "uy ban nhan dan");
    }

    private @Nullable String value(FieldName name) {
        return fields.getOrDefault(name, Field.absent()).value();
    }

    private void trust(FieldName name, double confidence) {
        var field = fields.getOrDefault(name, Field.absent());
        if (field.confidence() >= 0.9) {
            set(name, confidence);
        }
    }

    private void doubt(FieldName name) {
        var field = fields.getOrDefault(name, Field.absent());
        set(name, Math.min(field.confidence(), DOUBTFUL));
    }

    private void set(FieldName name, double confidence) {
        var field = fields.getOrDefault(name, Field.absent());
        if (field.value() != null && field.state() == Field.State.PROPOSED) {
            fields.put(name, Field.proposed(field.value(), confidence, field.evidence()));
        }
    }
}
