package vn.vankho.intake.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading.Origin;
import vn.vankho.document.Reading.Outcome;

/// Reads plain text, in whatever encoding; a form feed begins a page.
public final class TextReader implements FormatReader {

    private static final long LARGEST = 50L << 20;

    @Override
    public boolean reads(String mediaType) {
        return mediaType.startsWith("text/")
                && !Set.of("text/html", "text/rtf").contains(mediaType);
    }

    @Override
    public Extraction read(Path file, String mediaType, Path folder) throws Exception {
        var plain = PlainText.of(bytes(file));
        var text = CellMarks.without(plain.text()).replace("\r\n", "\n").replace('\r', '\n');
        var pages = mediaType.equals("text/csv") ? ofValues(text) : ofLines(text);
        return new Extraction(
                Origin.BORN_DIGITAL,
                Set.of(plain.encoding()),
                Outcome.COMPLETE,
                pages,
                List.of(),
                List.of());
    }

    private static List<PageText> ofValues(String text) {
        var table = new CsvTable();
        return pages(text, table::marked, table.cells());
    }

    private static List<PageText> ofLines(String text) {
        var tables = new TextTables();
        return pages(text, tables::marked, tables.cells());
    }

    /// @param cells that the marking adds to
    private static List<PageText> pages(
            String text, UnaryOperator<String> marking, List<BlockLines.MarkedCell> cells) {
        var parts = Arrays.stream(text.split("\f")).map(marking).toList();
        var tidy = new TidyPages(cells);
        boolean known = StoredPages.known(parts, true);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> tidy.next(StoredPages.number(i, known), parts.get(i)))
                .toList();
    }

    static byte[] bytes(Path file) throws IOException, Unreadable {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable("Tệp văn bản lớn hơn 50 MB nên không được đọc.");
        }
        return Files.readAllBytes(file);
    }
}
