package vn.vankho.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;
import vn.vankho.intake.Dates;
import vn.vankho.search.Search;

/// A field as the page shows it: its value, how sure that is, and where it was read.
record ShownField(FieldName name, String label, Field field, String state, String look) {

    static List<ShownField> all(Reading reading) {
        return Arrays.stream(FieldName.values())
                .map(name -> of(name, reading.field(name)))
                .toList();
    }

    /// Where the page's own text says what the field holds.
    static List<Search.Range> marks(Reading reading, FieldName name, int page) {
        var evidence = reading.field(name).evidence();
        return evidence == null || reading.placeOf(evidence.start()) != page
                ? List.of()
                : List.of(onPage(reading, evidence, page));
    }

    private static Search.Range onPage(Reading reading, Evidence evidence, int page) {
        int before = reading.startOfPage(page);
        return new Search.Range(evidence.start() - before, evidence.end() - before);
    }

    private static ShownField of(FieldName name, Field field) {
        return switch (field.state()) {
            case PROPOSED -> new ShownField(name, name.label(), field, "đề xuất", "wait");
            case CONFIRMED -> new ShownField(name, name.label(), field, confirmed(field), "good");
            case UNKNOWN -> new ShownField(name, name.label(), field, "không đọc được", "warn");
            case ABSENT -> new ShownField(name, name.label(), field, "không có", "");
        };
    }

    private static String confirmed(Field field) {
        return field.value() == null ? "xác nhận là không có" : "đã xác nhận";
    }

    /// The names of the fields that were looked for and are not there.
    static String missing(Reading reading) {
        return Arrays.stream(FieldName.values())
                .filter(name -> reading.field(name).state() == Field.State.ABSENT)
                .map(FieldName::label)
                .collect(Collectors.joining(", "));
    }

    /// The value as people here write it.
    public @Nullable String value() {
        var value = field.value();
        return value != null && name == FieldName.ISSUED_DATE ? Dates.print(value) : value;
    }
}
