package vn.vankho.register.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.drafting.Templates.TemplateField;
import vn.vankho.vietnamese.Fold;

/// Whether a template prints every column that Nghị định 30/2020, Phụ lục IV asks of a book (rule
/// G04): a column that the office took out would be missing for ever from the bound volume.
final class ColumnRule {

    private static final String LINES = "dòng";

    private ColumnRule() {}

    static List<Finding> judge(BookKind kind, List<TemplateField> fields) {
        var printed =
                all(fields)
                        .filter(field -> field.loop() && key(field.name()).equals(key(LINES)))
                        .flatMap(field -> all(field.inside()))
                        .map(field -> key(field.name()))
                        .toList();
        return kind.columns().stream()
                .filter(column -> !printed.contains(key(column.field())))
                .map(column -> missing(kind, column.heading()))
                .toList();
    }

    private static Stream<TemplateField> all(List<TemplateField> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field), all(field.inside())));
    }

    private static String key(String name) {
        return Fold.unmarked(name).replaceAll("[\\s_]+", "").toLowerCase(Locale.ROOT);
    }

    private static Finding missing(BookKind kind, String heading) {
        return new Finding(
                "G04",
                Severity.E,
                1,
                kind.title(),
                "",
                heading,
                "Mẫu «templates/so/%s.docx» thiếu cột bắt buộc «%s» (Phụ lục IV)."
                        .formatted(kind.address(), heading));
    }
}
