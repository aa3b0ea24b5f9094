package vn.vankho.register.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The stamp *ĐẾN* of 50 × 35 mm (Nghị định 30/2020, Phụ lục IV, V), as lines and words in
/// millimetres from its top left.
public final class ArrivalStamp {

    static final double WIDTH = 50;
    static final double HEIGHT = 35;
    static final double STROKE = 0.35;

    private static final double MARGIN = 1.5;
    private static final double HEAD = 8;
    private static final double SIZE = 4.2;
    private static final double SMALLEST = 1.8;
    private static final double LABELS = 18;

    private final List<Words> words = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /// @param x left end of the words, @param y their base line
    record Words(String text, double x, double y, double size, boolean bold, boolean written) {}

    record Line(double x1, double y1, double x2, double y2) {}

    /// @param office the office's name in capitals, line by line
    /// @param forwardedTo who gets the document (*Chuyển*); dots where null
    /// @param fileNotation *số và ký hiệu hồ sơ*; dots where null
    public ArrivalStamp(
            List<String> office,
            String number,
            LocalDate day,
            @Nullable String forwardedTo,
            @Nullable String fileNotation) {
        frame();
        head(office);
        words.add(new Words("ĐẾN", MARGIN + 0.5, 16.8, 6.2, true, false));
        field("Số:", number, LABELS, 14.2);
        field("Ngày:", Cells.day(day), LABELS, 20);
        field("Chuyển:", forwardedTo, MARGIN, 26.2);
        field("Số và ký hiệu HS:", fileNotation, MARGIN, 32.4);
    }

    private void frame() {
        double in = STROKE / 2;
        lines.add(new Line(in, in, WIDTH - in, in));
        lines.add(new Line(in, HEIGHT - in, WIDTH - in, HEIGHT - in));
        lines.add(new Line(in, in, in, HEIGHT - in));
        lines.add(new Line(WIDTH - in, in, WIDTH - in, HEIGHT - in));
        lines.add(new Line(in, HEAD, WIDTH - in, HEAD));
    }

    /// As the head of documents prints it, in one or more lines; smaller where it must be.
    private void head(List<String> office) {
        double room = WIDTH - 2 * MARGIN;
        double line = (HEAD - 1) / Math.max(1, office.size());
        double size = Math.min(3.8, line * 0.95);
        for (var name : office) {
            size = Math.min(size, room / Math.max(0.1, StampFont.width(name, true, 1)));
        }
        for (int i = 0; i < office.size(); i++) {
            centred(office.get(i), 0.2 + line * (i + 1) - (line - size) / 2, size);
        }
    }

    private void centred(String text, double y, double size) {
        double width = StampFont.width(text, true, size);
        words.add(new Words(text, (WIDTH - width) / 2, y, size, true, false));
    }

    private void field(String label, @Nullable String value, double x, double y) {
        words.add(new Words(label, x, y, SIZE, true, false));
        double start = x + StampFont.width(label, true, SIZE) + 1;
        double room = WIDTH - MARGIN - start;
        if (value == null || value.isBlank()) {
            int dots = (int) (room / StampFont.width(".", false, SIZE));
            words.add(new Words(".".repeat(Math.max(0, dots)), start, y, SIZE, false, false));
        } else {
            words.add(written(value, start, y, room));
        }
    }

    /// What does not fit even in small letters is cut, and shows that it is.
    private static Words written(String value, double x, double y, double room) {
        var text = value;
        double size = Math.min(SIZE, room / StampFont.width(text, false, 1));
        while (size < SMALLEST && text.length() > 2) {
            text = text.substring(0, text.length() - 2).strip() + "…";
            size = Math.min(SIZE, room / StampFont.width(text, false, 1));
        }
        return new Words(text, x, y, size, false, true);
    }

    List<Words> words() {
        return List.copyOf(words);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /// As a picture that stays sharp at any size.
    public String svg() {
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"50mm\" height=\"35mm\" viewBox=\"0 0 50 35\" "
                        + "font-family=\"'Times New Roman', Tinos, serif\">");
        for (var line : lines) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<path d=\"M%.2f %.2fL%.2f %.2f\" stroke=\"#b00000\" stroke-width=\"%.2f\"/>",
                            line.x1(),
                            line.y1(),
                            line.x2(),
                            line.y2(),
                            STROKE));
        }
        for (var word : words) {
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.2f\"%s fill=\"%s\">%s</text>",
                            word.x(),
                            word.y(),
                            word.size(),
                            word.bold() ? " font-weight=\"bold\"" : "",
                            word.written() ? "#101060" : "#b00000",
                            escaped(word.text())));
        }
        return svg.append("</svg>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("\\p{Cntrl}", " ");
    }
}
