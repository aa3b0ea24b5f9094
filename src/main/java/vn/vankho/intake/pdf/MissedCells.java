package vn.vankho.intake.pdf;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cells of tables in which there is ink but OCR saw nothing, or something short that it doubts
/// itself: it passes over what stands alone, such as `ha`, `%` or `1`. Put under one another in a
/// picture they are lines of a text.
final class MissedCells {

    /// Tesseract takes pictures of at most 32 767 pixels.
    private static final int MOST_CELLS = 300;

    private static final double INSIDE_MM = 0.35;
    private static final double SMALLEST_MM = 0.8;
    private static final double SPACE_MM = 2.5;
    private static final double HIGHEST_MM = 25;

    private static final double LONGEST_DASH_MM = 4;
    private static final double HIGHEST_DASH_MM = 0.8;
    private static final double SURE = 100;
    private static final double DOUBTED = 70;
    private static final int SHORT = 4;

    /// @param ink where it is in the cell
    private record Missed(Box cell, Rectangle ink) {

        boolean holds(OcrLine.OcrWord word) {
            return cell.holds(word.box().middleX(), word.box().middleY());
        }
    }

    private final BufferedImage page;
    private final int threshold;
    private final double dotsPerMm;
    private final List<Missed> missed = new ArrayList<>();

    /// Cells whose ink is a short level line. OCR takes it for dirt, but in a table it says that
    /// there is nothing.
    private final List<OcrLine> dashes = new ArrayList<>();

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
            for (var word : certain(read)) {
                var at = table.cellAt(word.box().middleX(), word.box().middleY());
                if (at >= 0) {
                    seen[at] = true;
                }
            }
            for (int i = 0; i < seen.length; i++) {
                if (!seen[i] && missed.missed.size() < MOST_CELLS) {
                    missed.look(table.box(i));
                }
            }
        }
        return missed;
    }

    private static List<OcrLine.OcrWord> certain(List<OcrLine> read) {
        return read.stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> !isDoubted(word))
                .toList();
    }

    private static boolean isDoubted(OcrLine.OcrWord word) {
        return word.confidence() < DOUBTED && word.text().length() <= SHORT;
    }

    /// Whether there is nothing to read.
    boolean isEmpty() {
        return missed.isEmpty();
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
        if (ink != null && isDash(ink)) {
            var box = new Box(ink.x, ink.y, ink.width, ink.height);
            dashes.add(new OcrLine(List.of(new OcrLine.OcrWord("-", box, SURE))));
        } else if (ink != null && ink.height < HIGHEST_MM * dotsPerMm) {
            missed.add(new Missed(cell, ink));
        }
    }

    private boolean isDash(Rectangle ink) {
        return ink.width < LONGEST_DASH_MM * dotsPerMm
                && ink.height < HIGHEST_DASH_MM * dotsPerMm
                && ink.width >= 2 * ink.height;
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
        return new int[] {Math.min(first, ink.length - 1), Math.max(1, last + 1 - first)};
    }

    /// The cells under one another, each on a line of its own.
    BufferedImage picture() {
        var space = space();
        var width = missed.stream().mapToInt(one -> one.ink().width).max().orElse(1) + 2 * space;
        var height = missed.stream().mapToInt(one -> one.ink().height + space).sum() + space;
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        var y = space;
        for (var one : missed) {
            var place = one.ink();
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

    /// What was read at first, and of the missed cells the more certain of both readings.
    ///
    /// @param again what OCR read in the [#picture]
    List<OcrLine> merged(List<OcrLine> read, List<OcrLine> again) {
        var better = new ArrayList<>(dashes);
        var worse = new HashSet<OcrLine.OcrWord>();
        var words = again.stream().flatMap(line -> line.words().stream()).map(this::onPage);
        var found = words.flatMap(Optional::stream).toList();
        for (var one : missed) {
            var before = wordsIn(one, read);
            var after = found.stream().filter(one::holds).toList();
            if (confidence(after) > confidence(before)) {
                worse.addAll(before);
                after.forEach(word -> better.add(new OcrLine(new ArrayList<>(List.of(word)))));
            }
        }
        for (var line : read) {
            var kept = line.words().stream().filter(word -> !worse.contains(word)).toList();
            if (!kept.isEmpty()) {
                better.add(new OcrLine(new ArrayList<>(kept)));
            }
        }
        return better;
    }

    private static List<OcrLine.OcrWord> wordsIn(Missed one, List<OcrLine> read) {
        return read.stream().flatMap(line -> line.words().stream()).filter(one::holds).toList();
    }

    private static double confidence(List<OcrLine.OcrWord> words) {
        return words.stream().mapToDouble(OcrLine.OcrWord::confidence).average().orElse(-1);
    }

    private Optional<OcrLine.OcrWord> onPage(OcrLine.OcrWord word) {
        var space = space();
        var y = space;
        for (var one : missed) {
            var place = one.ink();
            var box = word.box();
            if (box.middleY() >= y - space / 2.0
                    && box.middleY() < y + place.height + space / 2.0) {
                var left = box.x() - space + place.x;
                var moved = new Box(left, box.y() - y + place.y, box.width(), box.height());
                return Optional.of(new OcrLine.OcrWord(word.text(), moved, word.confidence()));
            }
            y += place.height + space;
        }
        return Optional.empty();
    }
}
