package vn.vankho.intake.pdf;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Finds round red seals, and takes their ink and that of the signature beside them off the page,
/// so that the name under them can be read.
///
/// Other red and blue print stays: *HỎA TỐC* is stamped in red, and a title may be blue.
final class Seal {

    private static final double CELL_MM = 1;
    private static final double SMALLEST_MM = 22;
    private static final double FILLED = 0.08;
    private static final int PALEST = 110;
    private static final int STRENGTH = 40;

    private final BufferedImage picture;
    private final int cell;
    private final int columns;
    private final int rows;

    private Seal(BufferedImage picture, int dpi) {
        this.picture = picture;
        cell = Math.max(1, (int) Math.round(CELL_MM * dpi / 25.4));
        columns = picture.getWidth() / cell;
        rows = picture.getHeight() / cell;
    }

    /// The places of seals with the signatures beside them, in pixels.
    static List<Rectangle> places(BufferedImage picture, int dpi) {
        return picture.getColorModel().getNumColorComponents() < 3
                ? List.of()
                : new Seal(picture, dpi).places();
    }

    /// Takes the coloured ink off these places.
    static void wash(BufferedImage picture, List<Rectangle> places) {
        for (var place : places) {
            var width = place.width;
            var pixels = picture.getRGB(place.x, place.y, width, place.height, null, 0, width);
            InkWash.wash(pixels);
            picture.setRGB(place.x, place.y, width, place.height, pixels, 0, width);
        }
    }

    private static boolean isRed(int rgb) {
        var red = rgb >> 16 & 0xFF;
        return red > PALEST && red - Math.max(rgb >> 8 & 0xFF, rgb & 0xFF) > STRENGTH;
    }

    private List<Rectangle> places() {
        var red = redCells();
        var places = new ArrayList<Rectangle>();
        for (var i = 0; i < red.length; i++) {
            if (red[i]) {
                var stain = takeStain(red, i);
                if (Math.min(stain.width, stain.height) * CELL_MM >= SMALLEST_MM) {
                    places.add(withSignature(stain));
                }
            }
        }
        return places;
    }

    private boolean[] redCells() {
        var counts = new int[columns * rows];
        var line = new int[picture.getWidth()];
        for (var y = 0; y < rows * cell; y++) {
            picture.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (var x = 0; x < columns * cell; x++) {
                if (isRed(line[x])) {
                    counts[y / cell * columns + x / cell]++;
                }
            }
        }
        var red = new boolean[counts.length];
        for (var i = 0; i < red.length; i++) {
            red[i] = counts[i] > FILLED * cell * cell;
        }
        return red;
    }

    /// Takes all red cells that hang together with this one; a gap of one cell does not part them.
    private Rectangle takeStain(boolean[] red, int first) {
        var stain = new Rectangle(first % columns, first / columns, 1, 1);
        var open = new ArrayDeque<Integer>(List.of(first));
        red[first] = false;
        while (!open.isEmpty()) {
            var at = open.pop();
            stain.add(new Rectangle(at % columns, at / columns, 1, 1));
            for (var y = Math.max(0, at / columns - 2);
                    y <= Math.min(rows - 1, at / columns + 2);
                    y++) {
                for (var x = Math.max(0, at % columns - 2);
                        x <= Math.min(columns - 1, at % columns + 2);
                        x++) {
                    if (red[y * columns + x]) {
                        red[y * columns + x] = false;
                        open.push(y * columns + x);
                    }
                }
            }
        }
        return stain;
    }

    /// The seal covers a third of the signature, which goes on to its right.
    private Rectangle withSignature(Rectangle stain) {
        var grown =
                new Rectangle(
                        stain.x - stain.width / 2,
                        stain.y - stain.height / 3,
                        3 * stain.width,
                        5 * stain.height / 3);
        return new Rectangle(
                        grown.x * cell, grown.y * cell, grown.width * cell, grown.height * cell)
                .intersection(new Rectangle(picture.getWidth(), picture.getHeight()));
    }
}
