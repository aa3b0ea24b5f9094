package vn.vankho.register.print;

import java.awt.image.BufferedImage;

/// Looks for an empty place on a page: the stamp goes where it covers nothing, best on the left
/// under the number, where clerks put it.
final class FreePlace {

    private static final int DARK = 160;
    private static final int STEP = 6;

    /// In parts of the page's height.
    private static final double HIGHEST = 0.03;
    private static final double LOWEST = 0.5;
    private static final double USUAL = 0.17;

    /// A dot of ink that would be covered weighs as much as this way from the usual place.
    private static final double INK = 40;

    private static final int SPECKS = 25;

    private final BufferedImage page;
    private final int[][] inkAbove;

    private FreePlace(BufferedImage page) {
        this.page = page;
        this.inkAbove = new int[page.getHeight() + 1][page.getWidth() + 1];
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                inkAbove[y + 1][x + 1] =
                        inkAbove[y][x + 1] + inkAbove[y + 1][x] - inkAbove[y][x] + ink(x, y);
            }
        }
    }

    private int ink(int x, int y) {
        int rgb = page.getRGB(x, y);
        int grey = ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
        return grey < DARK ? 1 : 0;
    }

    /// @param x left edge, @param y top edge, in dots of the page
    /// @param covered how many dots of ink lie under it
    record Place(int x, int y, int covered) {

        /// A speck of a scan is no word.
        boolean isFree() {
            return covered <= SPECKS;
        }
    }

    /// The best place for something of this size, in dots.
    static Place of(BufferedImage page, int width, int height) {
        return new FreePlace(page).best(width, height);
    }

    private Place best(int width, int height) {
        int margin = page.getWidth() / 25;
        int usualY = (int) (page.getHeight() * USUAL);
        var best = new Place(margin, usualY, Integer.MAX_VALUE);
        double least = Double.MAX_VALUE;
        int last = Math.min((int) (page.getHeight() * LOWEST), page.getHeight() - height);
        for (int y = (int) (page.getHeight() * HIGHEST); y < last; y += STEP) {
            for (int x = margin; x + width < page.getWidth() - margin / 2; x += STEP) {
                double away = Math.abs(y - usualY) + 0.5 * (x - margin);
                int covered = inkIn(x, y, width, height);
                double weight = INK * covered + away;
                if (weight < least) {
                    least = weight;
                    best = new Place(x, y, covered);
                }
            }
        }
        return best;
    }

    private int inkIn(int x, int y, int width, int height) {
        return inkAbove[y + height][x + width]
                - inkAbove[y][x + width]
                - inkAbove[y + height][x]
                + inkAbove[y][x];
    }
}
