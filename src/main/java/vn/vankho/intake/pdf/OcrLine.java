package vn.vankho.intake.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.vankho.vietnamese.TextForm;

/// A line as Tesseract found it.
record OcrLine(List<OcrWord> words) {

    /// @param confidence 0 to 100
    record OcrWord(String text, Box box, double confidence) {

        private static final Pattern SAYS_SOMETHING = Pattern.compile(".*[\\p{L}\\p{N}].*");
        private static final double DOUBTFUL = 40;

        /// Dirt, and pieces of frames and seals, are read as stray marks without confidence.
        boolean isDirt() {
            return confidence < DOUBTFUL && !SAYS_SOMETHING.matcher(text).matches();
        }

        boolean isTall() {
            return text.length() >= 4 && box.height() > 1.2 * box.width();
        }
    }

    private static final int COLUMNS = 12;
    private static final String LINE = "4";
    private static final String WORD = "5";

    /// Reads Tesseract's TSV output.
    static List<OcrLine> parse(String tsv) {
        var lines = new ArrayList<OcrLine>();
        for (var row : tsv.split("\n")) {
            var cells = row.split("\t", COLUMNS);
            if (cells.length == COLUMNS && cells[0].equals(LINE)) {
                lines.add(new OcrLine(new ArrayList<>()));
            } else if (cells.length == COLUMNS && cells[0].equals(WORD) && !lines.isEmpty()) {
                lines.getLast().add(word(cells));
            }
        }
        lines.removeIf(line -> line.words.isEmpty());
        return lines;
    }

    private static OcrWord word(String[] cells) {
        var box =
                new Box(
                        Double.parseDouble(cells[6]),
                        Double.parseDouble(cells[7]),
                        Double.parseDouble(cells[8]),
                        Double.parseDouble(cells[9]));
        var text = TextForm.clean(OcrSlips.mended(cells[11])).strip();
        return new OcrWord(text, box, Double.parseDouble(cells[10]));
    }

    private void add(OcrWord word) {
        if (!word.text.isEmpty() && !word.isDirt()) {
            words.add(word);
        }
    }

    /// The size of its letters: their height without what sticks out above and below.
    double em() {
        var heights = words.stream().map(word -> word.box.height()).sorted().toList();
        return heights.get(heights.size() / 2);
    }

    List<Segment> segments() {
        var plain = words.stream().map(word -> new Word(word.text, word.box)).toList();
        return Segment.cut(plain, em());
    }
}
