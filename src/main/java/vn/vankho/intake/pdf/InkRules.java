package vn.vankho.intake.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the lines along and across a scanned page, which must lie level: runs of ink that are
/// longer than any stroke of a letter.
final class InkRules {

    private static final double SHORTEST_ACROSS_MM = 6;
    private static final double SHORTEST_DOWN_MM = 4.5;

    /// Specks of light in a line.
    private static final double LONGEST_GAP_MM = 0.15;

    /// More is a picture.
    private static final int MOST_PIECES = 60_000;

    private final int width;
    private final int height;
    private final byte[] pixels;
    private final int threshold;
    private final double dotsPerMm;
    private final List<Rule> pieces = new ArrayList<>();

    private InkRules(BufferedImage grey, int dpi) {
        width = grey.getWidth();
        height = grey.getHeight();
        pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        threshold = Otsu.threshold(grey);
        dotsPerMm = dpi / 25.4;
    }

    /// Pieces of lines one pixel thick, in pixels; none where the page is a picture.
    static List<Rule> of(BufferedImage grey, int dpi) {
        var rules = new InkRules(grey, dpi);
        rules.across();
        rules.down();
        return rules.pieces.size() > MOST_PIECES ? List.of() : rules.pieces;
    }

    /// Takes pieces of lines off the page, with their frayed edges.
    static void erase(BufferedImage grey, List<Rule> pieces) {
        var pen = grey.createGraphics();
        pen.setColor(Color.WHITE);
        for (var piece : pieces) {
            var at = (int) piece.at() - 1;
            var from = (int) piece.from();
            var length = (int) Math.ceil(piece.length()) + 1;
            pen.fillRect(
                    piece.across() ? from : at,
                    piece.across() ? at : from,
                    piece.across() ? length : 3,
                    piece.across() ? 3 : length);
        }
        pen.dispose();
    }

    private boolean isInk(int x, int y) {
        return (pixels[y * width + x] & 0xFF) < threshold;
    }

    private void across() {
        for (int y = 0; y < height; y++) {
            var run = new Run(true, y);
            for (int x = 0; x < width; x++) {
                run.see(x, isInk(x, y));
            }
            run.end();
        }
    }

    /// Row by row, as the pixels lie.
    private void down() {
        var runs = new Run[width];
        Arrays.setAll(runs, x -> new Run(false, x));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                runs[x].see(y, isInk(x, y));
            }
        }
        for (var run : runs) {
            run.end();
        }
    }

    /// A run of ink, and the next one when it has ended.
    private final class Run {

        private final boolean across;
        private final int at;
        private int from = -1;
        private int last = -1;

        Run(boolean across, int at) {
            this.across = across;
            this.at = at;
        }

        void see(int place, boolean isInk) {
            if (!isInk) {
                return;
            }
            if (from < 0 || place - last > 1 + LONGEST_GAP_MM * dotsPerMm) {
                end();
                from = place;
            }
            last = place;
        }

        void end() {
            var shortest = (across ? SHORTEST_ACROSS_MM : SHORTEST_DOWN_MM) * dotsPerMm;
            if (from >= 0 && last - from >= shortest && pieces.size() <= MOST_PIECES) {
                pieces.add(new Rule(across, at, from, last));
            }
            from = -1;
        }
    }
}
