package vn.vankho.casefile.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.drafting.Templates.TemplateField;
import vn.vankho.vietnamese.Fold;

/// Prints lists of case files as .docx, .pdf and .xlsx.
@Component
public class ListPrinter {

    private final Filler filler;
    private final PdfRenderer renderer;
    private final ListTemplates templates;

    ListPrinter(Filler filler, PdfRenderer renderer, ListTemplates templates) {
        this.filler = filler;
        this.renderer = renderer;
        this.templates = templates;
    }

    /// @throws ListTemplateFaulty if the office's template lacks a column of the decree, or cannot
    ///     be filled
    public byte[] docx(PrintedList list) {
        var template = templates.read(list.kind());
        var missing = missing(list.kind(), filler.check(template).fields());
        if (!missing.isEmpty()) {
            throw ListTemplateFaulty.of(
                    list.kind(), "thiếu cột bắt buộc «%s»".formatted(String.join("», «", missing)));
        }
        return switch (filler.fill(template, list.data(), false)) {
            case Filler.Filled.Done(var docx, _) -> docx;
            case Filler.Filled.Refused(var problems) ->
                    throw ListTemplateFaulty.of(
                            list.kind(),
                            problems.getFirst().place() + ": " + problems.getFirst().message());
        };
    }

    private static List<String> missing(FileListKind kind, List<TemplateField> fields) {
        var printed = all(fields).map(field -> key(field.name())).toList();
        return kind.columns().stream()
                .filter(column -> !printed.contains(key(column.field())))
                .map(FileListKind.Column::heading)
                .toList();
    }

    private static Stream<TemplateField> all(List<TemplateField> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(Stream.of(field), all(field.inside())));
    }

    private static String key(String name) {
        return Fold.unmarked(name).replaceAll("[\\s_]+", "").toLowerCase(Locale.ROOT);
    }

    /// @throws ListTemplateFaulty as for the .docx
    public byte[] pdf(PrintedList list) {
        return renderer.render(docx(list));
    }

    public byte[] xlsx(PrintedList list) {
        var out = new ByteArrayOutputStream();
        try {
            ListSheet.write(list, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
