package vn.vankho.web;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.vankho.issuing.sheet.Block;
import vn.vankho.issuing.sheet.PreparedPdf;
import vn.vankho.signature.TokenTool;

/// What the post, the mail and the platform bring to an office on one day, each in the form in
/// which such things come.
final class IncomingMail {

    static final String WARNED_OF = "Giao chỉ tiêu trồng rừng năm 2026";

    private static final String FONT = "/fonts/Tinos/Tinos-Regular.ttf";

    private final Path folder;
    private final Instant now;

    IncomingMail(Path folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    /// Eight files; one of them cannot be read, and two are the same document.
    List<Path> files() throws IOException {
        return List.of(
                write("rung-trong.pdf", pdf(letter("215/SNNMT-KHTC", WARNED_OF))),
                write(
                        "phong-chay.docx",
                        docx(letter("331/SNNMT-KL", "Phòng cháy, chữa cháy rừng"))),
                write("kenh-muong.doc", resource("/mail/kenh-muong.doc")),
                write("quet-tay.png", scan(letter("47/SYT-NVY", "Tiêm chủng mở rộng quý II"))),
                write("ky-so.pdf", signed(letter("512/SNV-CCHC", "Chấm điểm cải cách hành chính"))),
                write("rung-trong-ban-hai.docx", docx(letter("215/SNNMT-KHTC", WARNED_OF))),
                write("hong.docx", cutOff(docx(letter("9/SXD", "Quy hoạch")))),
                write("giay-moi.rtf", rtf(letter("28/GM-UBND", "Họp giao ban tháng 3"))));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /// Which department writes, its symbol says.
    private static List<String> letter(String number, String subject) {
        var invitation = number.contains("/GM-");
        return List.of(
                invitation ? "ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN" : "SỞ " + department(number),
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Số: " + number,
                "Thái Nguyên, ngày 09 tháng 3 năm 2026",
                invitation ? "GIẤY MỜI" : "V/v " + subject.toLowerCase(java.util.Locale.ROOT),
                invitation ? subject : "Kính gửi: Ủy ban nhân dân xã Minh Sơn",
                "Đề nghị xã thực hiện và báo cáo trước ngày 20 tháng 3 năm 2026./.",
                "Nơi nhận:",
                "- Như trên;",
                "- Lưu: VT.",
                "GIÁM ĐỐC",
                "Nguyễn Văn Minh");
    }

    private static String department(String number) {
        return switch (number.replaceAll(".*/(\\p{L}+).*", "$1")) {
            case "SYT" -> "Y TẾ";
            case "SNV" -> "NỘI VỤ";
            default -> "NÔNG NGHIỆP VÀ MÔI TRƯỜNG";
        };
    }

    private static byte[] docx(List<String> lines) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] cutOff(byte[] content) {
        return java.util.Arrays.copyOf(content, content.length / 3);
    }

    /// With room to sign above the last line.
    private static byte[] pdf(List<String> lines) throws IOException {
        try (var document = new PDDocument();
                var letters = IncomingMail.class.getResourceAsStream(FONT);
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font = PDType0Font.load(document, letters, true);
            try (var content = new PDPageContentStream(document, page)) {
                content.setFont(font, 13);
                float height = 800;
                for (var line : lines) {
                    height -= line.equals(lines.getLast()) ? 90 : 22;
                    content.beginText();
                    content.newLineAtOffset(85, height);
                    content.showText(line);
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private byte[] signed(List<String> lines) throws IOException {
        var block = new Block(List.of("Giám đốc"), lines.getLast());
        var prepared = PreparedPdf.of(pdf(lines), block, true).content();
        var person = TokenTool.person(lines.getLast(), prepared, now.minusSeconds(86_400));
        return TokenTool.asOffice("Sở Nội vụ tỉnh Thái Nguyên", person, now.minusSeconds(80_000));
    }

    static byte[] scan(List<String> lines) throws IOException {
        var image = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawing.setColor(Color.BLACK);
        drawing.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.setFont(font());
        for (int i = 0; i < lines.size(); i++) {
            drawing.drawString(lines.get(i), 150, 150 + 70 * i);
        }
        drawing.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Font font() throws IOException {
        try (var in = IncomingMail.class.getResourceAsStream(FONT)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(32f);
        } catch (FontFormatException broken) {
            throw new IOException(broken);
        }
    }

    /// As Word writes it: letters beyond ASCII by their numbers.
    private static byte[] rtf(List<String> lines) {
        var text = new StringBuilder("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n");
        for (var line : lines) {
            for (char letter : line.toCharArray()) {
                text.append(letter < 128 ? letter : "\\u%d?".formatted((int) letter));
            }
            text.append("\\par\n");
        }
        return text.append("}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = IncomingMail.class.getResourceAsStream(name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
