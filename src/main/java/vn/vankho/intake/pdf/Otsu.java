package vn.vankho.intake.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// Tells ink from paper in a grey picture, by Otsu's method.
final class Otsu {

    private Otsu() {}

    /// Pixels below this are ink.
    static int threshold(BufferedImage grey) {
        var histogram = new long[256];
        for (var pixel : ((DataBufferByte) grey.getRaster().getDataBuffer()).getData()) {
            histogram[pixel & 0xFF]++;
        }
        return threshold(histogram);
    }

    private static int threshold(long[] histogram) {
        long count = 0;
        long sum = 0;
        for (var i = 0; i < histogram.length; i++) {
            count += histogram[i];
            sum += i * histogram[i];
        }
        var best = 0;
        var bestSpread = -1.0;
        long darker = 0;
        long darkerSum = 0;
        for (var i = 0; i < histogram.length - 1; i++) {
            darker += histogram[i];
            darkerSum += i * histogram[i];
            var spread = spread(darker, darkerSum, count - darker, sum - darkerSum);
            if (spread > bestSpread) {
                bestSpread = spread;
                best = i + 1;
            }
        }
        return best;
    }

    private static double spread(long count1, long sum1, long count2, long sum2) {
        if (count1 == 0 || count2 == 0) {
            return 0;
        }
        var distance = (double) sum1 / count1 - (double) sum2 / count2;
        return (double) count1 * count2 * distance * distance;
    }
}
