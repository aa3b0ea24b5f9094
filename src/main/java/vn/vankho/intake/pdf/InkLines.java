package vn.vankho.intake.pdf;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/// Where the ink of a page lies, coarsely: tells how its lines of print run.
final class InkLines {

    private static final int LONGEST_SIDE = 1200;
    private static final double MOST_SKEW = 8;
    private static final double COARSE = 0.5;
    private static final double FINE = 0.05;

    private final int width;
    private final int height;
    private final int[] xs;
    private final int[] ys;

    private InkLines(int width, int height, int[] xs, int[] ys) {
        this.width = width;
        this.height = height;
        this.xs = xs;
        this.ys = ys;
    }

    static InkLines of(BufferedImage grey) {
        var small = small(grey);
        var threshold = Otsu.threshold(small);
        var pixels = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        var xs = new int[pixels.length];
        var ys = new int[pixels.length];
        var count = 0;
        for (var i = 0; i < pixels.length; i++) {
            if ((pixels[i] & 0xFF) < threshold) {
                xs[count] = i % small.getWidth();
                ys[count++] = i / small.getWidth();
            }
        }
        return new InkLines(
                small.getWidth(),
                small.getHeight(),
                Arrays.copyOf(xs, count),
                Arrays.copyOf(ys, count));
    }

    private static BufferedImage small(BufferedImage grey) {
        var longest = Math.max(grey.getWidth(), grey.getHeight());
        var scale = Math.min(1.0, (double) LONGEST_SIDE / longest);
        var width = Math.max(1, (int) (grey.getWidth() * scale));
        var height = Math.max(1, (int) (grey.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = small.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(grey, 0, 0, width, height, null);
        pen.dispose();
        return small;
    }

    /// How far the lines are turned clockwise, in degrees, at most 8 either way.
    double skew() {
        var coarse = sharpest(-MOST_SKEW, MOST_SKEW, COARSE);
        return sharpest(coarse - COARSE, coarse + COARSE, FINE);
    }

    private double sharpest(double from, double to, double step) {
        var best = 0.0;
        var bestSharpness = -1.0;
        for (var angle = from; angle <= to + step / 2; angle += step) {
            var sharpness = sharpness(ys, xs, height, width, Math.tan(Math.toRadians(angle)));
            if (sharpness > bestSharpness) {
                bestSharpness = sharpness;
                best = angle;
            }
        }
        return best;
    }

    /// Whether the lines run up or down the page instead of across.
    boolean areUpright() {
        return sharpness(xs, ys, width, height, 0) > sharpness(ys, xs, height, width, 0);
    }

    /// Lines of print seen along their direction: dark and light in turn.
    private static double sharpness(int[] across, int[] along, int size, int length, double slope) {
        var margin = (int) Math.ceil(Math.abs(slope) * length) + 1;
        var profile = new int[size + 2 * margin];
        for (var i = 0; i < across.length; i++) {
            profile[(int) Math.round(across[i] - slope * along[i]) + margin]++;
        }
        var sharpness = 0.0;
        for (var i = 1; i < profile.length; i++) {
            var step = profile[i] - profile[i - 1];
            sharpness += (double) step * step;
        }
        return sharpness;
    }

    /// Whether there is hardly any ink.
    boolean isBlank() {
        return xs.length < 0.0002 * width * height;
    }
}
