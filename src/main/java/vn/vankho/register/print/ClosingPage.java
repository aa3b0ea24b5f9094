package vn.vankho.register.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.RootLine;

/// The last page of the bound outgoing book: what the book holds, and the roots of journal and
/// archive, as text and as a QR. A leader signs this paper; so a root lies outside of the machine
/// that nobody can rewrite with it.
public final class ClosingPage {

    private static final float MM = 72 / 25.4f;
    private static final float LEFT = 30 * MM;
    private static final float WIDTH = PDRectangle.A4.getWidth() - LEFT - 20 * MM;
    private static final float TOP = PDRectangle.A4.getHeight() - 25 * MM;
    private static final float QR_SIDE = 48 * MM;

    private final PDPageContentStream content;
    private final PDFont regular;
    private final PDFont bold;
    private float y = TOP;

    private ClosingPage(PDPageContentStream content, PDFont regular, PDFont bold) {
        this.content = content;
        this.regular = regular;
        this.bold = bold;
    }

    /// @param root of the day that was closed last; null on the first day of all
    public static byte[] pdf(PrintedBook book, @Nullable RootLine root) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var thin = StampFont.file(false);
                var thick = StampFont.file(true)) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                new ClosingPage(
                                content,
                                PDType0Font.load(document, thin),
                                PDType0Font.load(document, thick))
                        .draw(book, root);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException | WriterException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    /// What the QR says: the day, the root of its lines and the root over all objects.
    static String code(RootLine root) {
        var objects = root.objectsRoot() == null ? "" : " O=" + root.objectsRoot();
        return "VANKHO %s J=%s%s".formatted(root.day(), root.root(), objects);
    }

    private void draw(PrintedBook book, @Nullable RootLine root)
            throws IOException, WriterException {
        for (var line : book.office()) {
            centred(line, bold, 13);
        }
        down(8);
        centred("TRANG KẾT THÚC", bold, 15);
        centred(book.kind().title().toUpperCase(Locale.ROOT), bold, 13);
        centred("Năm %d, quyển số %s".formatted(book.year(), book.volume()), regular, 13);
        down(8);
        paragraph("Quyển này có %d văn bản. %s.".formatted(book.rows().size(), covers(book)));
        if (root == null) {
            paragraph("Nhật ký chưa chốt ngày nào nên chưa có mã gốc để in.");
        } else {
            roots(root);
        }
        signatures();
    }

    private static String covers(PrintedBook book) {
        return String.join(". ", book.cover());
    }

    private void roots(RootLine root) throws IOException, WriterException {
        paragraph(
                "Mã gốc dưới đây đại diện cho mọi việc đã ghi trong nhật ký của Văn khố ngày %s (%d dòng). Ai sửa, thêm hoặc bớt một dòng thì mã đổi; tờ giấy này giữ mã ở ngoài máy."
                        .formatted(Cells.day(root.day()), root.count()));
        labelled("Nhật ký", root.root());
        if (root.objectsRoot() != null) {
            labelled("Kho (%d mục)".formatted(root.objects()), root.objectsRoot());
        }
        down(4);
        square(code(root));
        paragraph("Đối chiếu: vankho verify --root MÃ --date " + root.day());
    }

    private void labelled(String label, String hex) throws IOException {
        paragraph(label + ":");
        var groups = new ArrayList<String>();
        for (int i = 0; i < hex.length(); i += 8) {
            groups.add(hex.substring(i, Math.min(hex.length(), i + 8)));
        }
        paragraph(String.join(" ", groups));
    }

    private void square(String text) throws IOException, WriterException {
        var bits =
                new QRCodeWriter()
                        .encode(
                                text,
                                BarcodeFormat.QR_CODE,
                                0,
                                0,
                                Map.of(EncodeHintType.MARGIN, 0));
        float dot = QR_SIDE / bits.getWidth();
        y -= QR_SIDE;
        for (int row = 0; row < bits.getHeight(); row++) {
            for (int column = 0; column < bits.getWidth(); column++) {
                dot(bits, row, column, dot);
            }
        }
        content.fill();
        down(6);
    }

    private void dot(BitMatrix bits, int row, int column, float dot) throws IOException {
        if (bits.get(column, row)) {
            content.addRect(LEFT + column * dot, y + QR_SIDE - (row + 1) * dot, dot, dot);
        }
    }

    private void signatures() throws IOException {
        down(12);
        float middle = LEFT + WIDTH * 0.75f;
        write("……, ngày … tháng … năm ……", regular, 13, middle - 26 * MM);
        down(6);
        float top = y;
        write("VĂN THƯ", bold, 13, LEFT + 10 * MM);
        y = top;
        write("LÃNH ĐẠO", bold, 13, middle - 12 * MM);
    }

    private void centred(String text, PDFont font, float size) throws IOException {
        float width = font.getStringWidth(text) / 1000 * size;
        write(text, font, size, LEFT + (WIDTH - width) / 2);
        down(6.5f);
    }

    private void paragraph(String text) throws IOException {
        for (var line : lines(text)) {
            write(line, regular, 13, LEFT);
            down(6.2f);
        }
        down(2);
    }

    private List<String> lines(String text) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && regular.getStringWidth(longer) / 1000 * 13 > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void write(String text, PDFont font, float size, float x) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private void down(float millimetres) {
        y -= millimetres * MM;
    }
}
