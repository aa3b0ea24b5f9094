package vn.vankho.intake;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;

/// What is known of a document's fields when what people said stands above what was read.
final class ConfirmedFields {

    /// Those that a person confirms; the code follows from the type.
    static final List<FieldName> NAMES =
            List.of(
                    FieldName.TYPE,
                    FieldName.NUMBER,
                    FieldName.SYMBOL,
                    FieldName.ISSUED_DATE,
                    FieldName.ISSUER,
                    FieldName.SUBJECT,
                    FieldName.SIGNER_NAME,
                    FieldName.SIGNER_TITLE,
                    FieldName.AUTHORITY,
                    FieldName.SUPERIOR,
                    FieldName.PLACE,
                    FieldName.URGENCY,
                    FieldName.REPORTING_YEAR,
                    FieldName.PLAN_YEAR);

    /// Those by which a document is found and cited.
    static final List<FieldName> NEEDED =
            List.of(
                    FieldName.TYPE,
                    FieldName.NUMBER,
                    FieldName.SYMBOL,
                    FieldName.ISSUED_DATE,
                    FieldName.ISSUER,
                    FieldName.SUBJECT,
                    FieldName.SIGNER_NAME);

    private ConfirmedFields() {}

    /// The read fields with the confirmed ones in their places; evidence stays where both agree.
    static Map<FieldName, Field> over(
            Reading reading, Description description, List<ConfirmedField> rows) {
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        fields.putAll(reading.fields());
        rows.forEach(row -> put(fields, row.name(), row.value()));
        if (description.confirmed()) {
            described(description).forEach((name, value) -> put(fields, name, value));
        }
        return fields;
    }

    private static void put(
            Map<FieldName, Field> fields, FieldName name, @Nullable String confirmed) {
        var read = fields.getOrDefault(name, Field.absent());
        boolean same = confirmed != null && confirmed.equals(read.value());
        fields.put(
                name,
                new Field(confirmed, Field.State.CONFIRMED, 1, same ? read.evidence() : null));
        if (name == FieldName.TYPE) {
            put(fields, FieldName.TYPE_CODE, code(confirmed));
        }
    }

    private static @Nullable String code(@Nullable String type) {
        return type == null
                ? null
                : DocumentType.ofName(type).flatMap(DocumentType::code).orElse(null);
    }

    /// What the archive's description says; another act than a confirmation may have said it, such
    /// as the giving of a number.
    static Map<FieldName, String> described(Description description) {
        var values = new EnumMap<FieldName, String>(FieldName.class);
        var date = description.issuedDate();
        say(values, FieldName.TYPE, description.type());
        say(values, FieldName.NUMBER, description.number());
        say(values, FieldName.SYMBOL, description.symbol());
        say(values, FieldName.ISSUED_DATE, date == null ? null : date.toString());
        say(values, FieldName.ISSUER, description.issuer());
        say(values, FieldName.SUBJECT, description.subject());
        say(values, FieldName.SIGNER_NAME, description.signerName());
        return values;
    }

    private static void say(Map<FieldName, String> values, FieldName name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /// The description that a person's values make.
    static Description description(Map<FieldName, String> values) {
        var date = values.get(FieldName.ISSUED_DATE);
        return new Description(
                values.get(FieldName.TYPE),
                values.get(FieldName.NUMBER),
                values.get(FieldName.SYMBOL),
                date == null ? null : LocalDate.parse(date),
                values.get(FieldName.ISSUER),
                values.get(FieldName.SUBJECT),
                values.get(FieldName.SIGNER_NAME),
                true);
    }

    /// The values that there are.
    static Map<FieldName, String> values(Map<FieldName, Field> fields) {
        return NAMES.stream()
                .filter(name -> fields.getOrDefault(name, Field.absent()).value() != null)
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name ->
                                        String.valueOf(
                                                fields.getOrDefault(name, Field.absent()).value()),
                                (a, _) -> a,
                                () -> new EnumMap<>(FieldName.class)));
    }
}
