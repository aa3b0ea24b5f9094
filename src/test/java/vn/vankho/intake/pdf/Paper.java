package vn.vankho.intake.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// Makes paper: PDF pages and scanned sheets of the kind that offices hold.
final class Paper {

    static final String TEXT =
            """
            Thực hiện Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2022 của
            Ủy ban nhân dân huyện về phát triển nông nghiệp, các xóm đã gieo
            trồng được 125,5 ha lúa xuân, đạt 102% kế hoạch được giao, trong
            đó diện tích lúa lai là 60 ha. Đàn trâu, bò của xã phát triển ổn
            định, không có dịch bệnh lớn xảy ra. Công tác tiêm phòng cho gia
            súc, gia cầm được thực hiện đúng thời gian và đủ số lượng.
            """;

    private Paper() {}

    static final class Pdf implements AutoCloseable {
        final PDDocument document = new PDDocument();
        final PDFont font;
        private PDPage page = new PDPage(PDRectangle.A4);

        Pdf() throws IOException {
            font = load("Tinos-Regular.ttf", true);
        }

        PDFont load(String name, boolean subset) throws IOException {
            try (var file = font(name)) {
                return PDType0Font.load(document, file, subset);
            }
        }

        /// A font that says it is another, as old fonts do.
        PDFont loadNamed(String name) throws IOException {
            var renamed = load("Tinos-Regular.ttf", false);
            renamed.getCOSObject().setName(COSName.BASE_FONT, name);
            return renamed;
        }

        PDPage newPage(PDRectangle size) {
            page = new PDPage(size);
            document.addPage(page);
            return page;
        }

        Pdf write(double x, double y, String text) throws IOException {
            return write(font, x, y, text);
        }

        Pdf write(PDFont with, double x, double y, String text) throws IOException {
            try (var pen = pen()) {
                pen.beginText();
                pen.setFont(with, 13);
                pen.newLineAtOffset((float) x, (float) y);
                pen.showText(text);
                pen.endText();
            }
            return this;
        }

        Pdf lines(double x, double top, String text) throws IOException {
            var y = top;
            for (var line : text.lines().toList()) {
                write(x, y, line);
                y -= 16;
            }
            return this;
        }

        Pdf picture(BufferedImage picture) throws IOException {
            try (var pen = pen()) {
                var size = page.getMediaBox();
                var image = LosslessFactory.createFromImage(document, picture);
                pen.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
            }
            return this;
        }

        PDPageContentStream pen() throws IOException {
            return new PDPageContentStream(
                    document, page, PDPageContentStream.AppendMode.APPEND, false);
        }

        double width(String text) throws IOException {
            return font.getStringWidth(text) / 1000 * 13;
        }

        Path save(Path file) throws IOException {
            document.save(file.toFile());
            return file;
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream("/fonts/Tinos/" + name));
    }

    /// A sheet scanned at 200 dpi, A4.
    static BufferedImage sheet(String text) throws IOException {
        var sheet = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
        var pen = pen(sheet);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.setColor(Color.BLACK);
        var y = 300;
        for (var line : text.lines().toList()) {
            pen.drawString(line, 220, y);
            y += 55;
        }
        pen.dispose();
        return sheet;
    }

    private static Graphics2D pen(BufferedImage sheet) throws IOException {
        var pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        try (var file = font("Tinos-Regular.ttf")) {
            pen.setFont(Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(39f));
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
        return pen;
    }

    /// Laid on the glass at an angle, clockwise in degrees.
    static BufferedImage turned(BufferedImage sheet, double degrees) throws IOException {
        var turned =
                new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = pen(turned);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        pen.rotate(Math.toRadians(degrees), sheet.getWidth() / 2.0, sheet.getHeight() / 2.0);
        pen.drawImage(sheet, 0, 0, null);
        pen.dispose();
        return turned;
    }

    static BufferedImage upsideDown(BufferedImage sheet) throws IOException {
        return turned(sheet, 180);
    }

    static BufferedImage onItsSide(BufferedImage sheet) {
        var side =
                new BufferedImage(sheet.getHeight(), sheet.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < sheet.getHeight(); y++) {
            for (var x = 0; x < sheet.getWidth(); x++) {
                side.setRGB(sheet.getHeight() - 1 - y, x, sheet.getRGB(x, y));
            }
        }
        return side;
    }

    /// Dirt of the glass and the paper.
    static BufferedImage dirty(BufferedImage sheet, Random random) {
        for (var i = 0; i < 3000; i++) {
            var x = random.nextInt(sheet.getWidth());
            var y = random.nextInt(sheet.getHeight());
            sheet.setRGB(x, y, random.nextInt(0x606060) & 0x5F5F5F);
        }
        return sheet;
    }

    /// A round red seal over what is printed.
    static BufferedImage sealed(BufferedImage sheet, int x, int y) throws IOException {
        var pen = pen(sheet);
        pen.setColor(new Color(210, 40, 60, 200));
        pen.setStroke(new BasicStroke(8));
        pen.drawOval(x, y, 284, 284);
        pen.drawOval(x + 40, y + 40, 204, 204);
        pen.dispose();
        return sheet;
    }
}
