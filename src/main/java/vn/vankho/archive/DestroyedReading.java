package vn.vankho.archive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;

/// What is read where a destroyed document was: one sentence. Kept as its newest reading, it takes
/// the place of the text in everything that is made from readings, the search among it.
final class DestroyedReading {

    private DestroyedReading() {}

    static Reading of(DisposalCertificate certificate) {
        var page = new PageText(1, certificate.sentence(), PageText.Source.TEXT, 1, List.of());
        return new Reading(
                "text/plain",
                Reading.Origin.BORN_DIGITAL,
                "unicode",
                false,
                Reading.Outcome.COMPLETE,
                List.of(page),
                fields(certificate),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(certificate.sentence()));
    }

    private static Map<FieldName, Field> fields(DisposalCertificate certificate) {
        var known = certificate.description();
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        put(fields, FieldName.TYPE, known.type());
        put(fields, FieldName.NUMBER, known.number());
        put(fields, FieldName.SYMBOL, known.symbol());
        put(fields, FieldName.ISSUED_DATE, known.issuedDate());
        put(fields, FieldName.ISSUER, known.issuer());
        put(fields, FieldName.SUBJECT, known.subject());
        put(fields, FieldName.SIGNER_NAME, known.signerName());
        return fields;
    }

    private static void put(Map<FieldName, Field> fields, FieldName name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, Field.proposed(value.toString(), 1, null));
        }
    }
}
