package vn.vankho.intake.pdf;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of tables in which there is ink but OCR saw nothing: it passes over what stands alone,
/// such as `ha`, `%` or `1`. Put under one another in a picture they are lines of a text.
final class MissedCells {

    /// Tesseract takes pictures of at most 32 767 pixels.
    private static final int MOST_CELLS = 300;

    private static final double INSIDE_MM = 0.35;
    private static final double SMALLEST_MM = 0.8;
    private static final double SPACE_MM = 2.5;
    private static final double HIGHEST_MM = 25;

    private final BufferedImage page;
    private final int threshold;
    private final double dotsPerMm;
    private final List<Rectangle> places = new ArrayList<>();

    private MissedCells(GreyPage page) {
        this.page = page.picture();
        threshold = Otsu.threshold(this.page);
        dotsPerMm = page.dpi() / 25.4;
    }

    /// @param page level, without the lines of its tables
    /// @param read what OCR saw on it
    static MissedCells of(GreyPage page, List<RuledTable> tables, List<OcrLine> read) {
        var missed = new MissedCells(page);
        for (var table : tables) {
            var seen = new boolean[table.cells().size()];
            for (var line : read) {
                for (var word : line.words()) {
                    var at = table.cellAt(word.box().middleX(), word.box().middleY());
                    if (at >= 0) {
                        seen[at] = true;
                    }
                }
            }
            for (int i = 0; i < seen.length; i++) {
                if (!seen[i] && missed.places.size() < MOST_CELLS) {
                    missed.look(table.box(i));
                }
            }
        }
        return missed;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    private void look(Box cell) {
        var inside = INSIDE_MM * dotsPerMm;
        var place =
                new Rectangle(
                                (int) (cell.x() + inside),
                                (int) (cell.y() + inside),
                                (int) (cell.width() - 2 * inside),
                                (int) (cell.height() - 2 * inside))
                        .intersection(new Rectangle(page.getWidth(), page.getHeight()));
        var ink = place.isEmpty() ? null : ink(place);
        if (ink != null && ink.height < HIGHEST_MM * dotsPerMm) {
            places.add(ink);
        }
    }

    /// Where the ink is; null if there are but specks.
    private @Nullable Rectangle ink(Rectangle place) {
        var columns = new int[place.width];
        var rows = new int[place.height];
        var pixels = ((DataBufferByte) page.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < place.height; y++) {
            for (int x = 0; x < place.width; x++) {
                var at = (place.y + y) * page.getWidth() + place.x + x;
                if ((pixels[at] & 0xFF) < threshold) {
                    columns[x]++;
                    rows[y]++;
                }
            }
        }
        var across = extent(columns);
        var down = extent(rows);
        return Math.max(across[1], down[1]) < SMALLEST_MM * dotsPerMm
                ? null
                : new Rectangle(place.x + across[0], place.y + down[0], across[1], down[1]);
    }

    /// Where more than a speck is, and how far it goes.
    private static int[] extent(int[] ink) {
        var first = 0;
        while (first < ink.length && ink[first] < 2) {
            first++;
        }
        var last = ink.length - 1;
        while (last > first && ink[last] < 2) {
            last--;
        }
        return new int[] {Math.min(first, ink.length - 1), Math.max(0, last + 1 - first)};
    }

    /// The cells under one another, each on a line of its own.
    BufferedImage picture() {
        var space = space();
        var width = places.stream().mapToInt(p -> p.width).max().orElse(1) + 2 * space;
        var height = places.stream().mapToInt(p -> p.height + space).sum() + space;
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        var y = space;
        for (var place : places) {
            var cell = page.getSubimage(place.x, place.y, place.width, place.height);
            pen.drawImage(cell, space, y, null);
            y += place.height + space;
        }
        pen.dispose();
        return picture;
    }

    private int space() {
        return (int) Math.ceil(SPACE_MM * dotsPerMm);
    }

    /// What OCR read in the [#picture], as if it had read it on the page.
    List<OcrLine> onPage(List<OcrLine> read) {
        var lines = new ArrayList<OcrLine>();
        for (var line : read) {
            for (var word : line.words()) {
                var moved = onPage(word);
                if (moved != null) {
                    lines.add(new OcrLine(new ArrayList<>(List.of(moved))));
                }
            }
        }
        return lines;
    }

    private OcrLine.@Nullable OcrWord onPage(OcrLine.OcrWord word) {
        var space = space();
        var y = space;
        for (var place : places) {
            if (word.box().middleY() >= y - space / 2.0
                    && word.box().middleY() < y + place.height + space / 2.0) {
                var box = word.box();
                var moved =
                        new Box(
                                box.x() - space + place.x,
                                box.y() - y + place.y,
                                box.width(),
                                box.height());
                return new OcrLine.OcrWord(word.text(), moved, word.confidence());
            }
            y += place.height + space;
        }
        return null;
    }
}
