package vn.vankho.intake.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;
import vn.vankho.intake.ConfirmSheet;
import vn.vankho.intake.Dates;
import vn.vankho.intake.OpenField;

/// A field on the page where a person confirms it.
///
/// @param value what stands in its box
/// @param beside the field by whose evidence this one is to be looked for, where it has none itself
/// @param refusal why the value cannot be kept, or null
/// @param theirs what somebody else confirmed meanwhile, or null
/// @param unread whether the person said that they cannot read it either
record ShownOpenField(
        OpenField open,
        String value,
        @Nullable Evidence evidence,
        @Nullable Integer place,
        @Nullable FieldName beside,
        List<String> remarks,
        @Nullable String refusal,
        @Nullable String theirs,
        boolean unread) {

    private static final int LONGEST_QUOTE = 60;

    /// Handwritten numbers and days stand beside print that can be read.
    private static final Map<FieldName, FieldName> BESIDE =
            Map.of(
                    FieldName.NUMBER, FieldName.SYMBOL,
                    FieldName.SYMBOL, FieldName.NUMBER,
                    FieldName.ISSUED_DATE, FieldName.PLACE,
                    FieldName.PLACE, FieldName.ISSUED_DATE,
                    FieldName.SIGNER_NAME, FieldName.SIGNER_TITLE,
                    FieldName.SIGNER_TITLE, FieldName.AUTHORITY,
                    FieldName.SUBJECT, FieldName.TYPE,
                    FieldName.ISSUER, FieldName.SUPERIOR);

    /// As the reading and earlier confirmations have it.
    static ShownOpenField of(OpenField open, Reading reading) {
        return new ShownOpenField(
                open,
                written(open.name(), open.field().value()),
                reading.field(open.name()).evidence(),
                place(open.name(), reading),
                beside(open.name(), reading),
                open.remarks(),
                null,
                null,
                false);
    }

    /// As a person has typed it.
    static ShownOpenField typed(
            OpenField open,
            ConfirmSheet sheet,
            TypedForm form,
            Map<FieldName, String> refusals,
            Map<FieldName, List<String>> remarks,
            Map<FieldName, String> theirs) {
        var name = open.name();
        var value = form.value(name);
        var other = written(name, theirs.get(name));
        return new ShownOpenField(
                open,
                value,
                sheet.reading().field(name).evidence(),
                place(name, sheet.reading()),
                beside(name, sheet.reading()),
                remarks.getOrDefault(name, open.remarks()),
                refusals.get(name),
                theirs.isEmpty() || other.equals(value) ? null : other,
                form.unread().contains(name));
    }

    private static @Nullable Integer place(FieldName name, Reading reading) {
        var evidence = reading.field(name).evidence();
        return evidence == null ? null : reading.placeOf(evidence.start());
    }

    private static @Nullable FieldName beside(FieldName name, Reading reading) {
        var other = BESIDE.get(name);
        boolean shown = other != null && reading.field(other).evidence() != null;
        return reading.field(name).evidence() == null && shown ? other : null;
    }

    static String written(FieldName name, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return name == FieldName.ISSUED_DATE ? Dates.print(value) : value;
    }

    public String id() {
        return "truong-" + name();
    }

    public String name() {
        return open.name().name();
    }

    public String look() {
        return switch (open.certainty()) {
            case UNREAD -> "bad";
            case LOOK -> "warn";
            case SURE, CONFIRMED -> "good";
            case NONE -> "";
        };
    }

    /// The words on the page, where they are not the value itself; cut short.
    public @Nullable String quote() {
        if (evidence == null) {
            return null;
        }
        var words = evidence.quote().strip().replaceAll("\\s+", " ");
        if (words.equalsIgnoreCase(value.strip())) {
            return null;
        }
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE) + "…";
    }

    /// What a list of choices may be offered from.
    public @Nullable String choices() {
        return switch (open.name()) {
            case TYPE -> "ten-loai";
            case ISSUER, SUPERIOR -> "co-quan";
            case SIGNER_NAME -> "nguoi-ky";
            case SIGNER_TITLE -> "chuc-vu";
            case AUTHORITY -> "quyen-han";
            case URGENCY -> "do-khan";
            default -> null;
        };
    }

    public boolean isDate() {
        return open.name() == FieldName.ISSUED_DATE;
    }

    public boolean isLong() {
        return open.name() == FieldName.SUBJECT;
    }

    public boolean isFigures() {
        return Set.of(FieldName.NUMBER, FieldName.REPORTING_YEAR, FieldName.PLAN_YEAR)
                .contains(open.name());
    }
}
