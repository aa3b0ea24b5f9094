package vn.vankho.archive;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Description;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;

/// The description that a reading proposes, until a person has looked.
final class Proposal {

    private Proposal() {}

    static Description of(Reading reading) {
        return new Description(
                value(reading, FieldName.TYPE),
                value(reading, FieldName.NUMBER),
                value(reading, FieldName.SYMBOL),
                date(value(reading, FieldName.ISSUED_DATE)),
                value(reading, FieldName.ISSUER),
                value(reading, FieldName.SUBJECT),
                value(reading, FieldName.SIGNER_NAME),
                false);
    }

    private static @Nullable String value(Reading reading, FieldName name) {
        return reading.field(name).value();
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null; // no whole date could be read: better none than a wrong one
        }
    }
}
