package vn.vankho.intake.pdf;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Turns coloured ink into paper, and leaves the black print under it.
///
/// Fresh ink covers print more than half. So what counts is not how dark a spot is, but how much
/// darker than the ink itself.
final class InkWash {

    private static final int TINGE = 25;
    private static final int GAIN = 3;

    private InkWash() {}

    static void wash(int[] pixels) {
        wash(pixels, rgb -> red(rgb) - green(rgb) > TINGE && red(rgb) >= blue(rgb));
        wash(pixels, rgb -> blue(rgb) - green(rgb) > TINGE && blue(rgb) > red(rgb));
    }

    private static void wash(int[] pixels, IntPredicate isInk) {
        var levels = Arrays.stream(pixels).filter(isInk).map(InkWash::level).sorted().toArray();
        if (levels.length == 0) {
            return;
        }
        var ink = levels[levels.length / 2];
        for (var i = 0; i < pixels.length; i++) {
            if (isInk.test(pixels[i])) {
                var seen = Math.clamp(255 - GAIN * (ink - level(pixels[i])), 0, 255);
                pixels[i] = seen << 16 | seen << 8 | seen;
            }
        }
    }

    private static int level(int rgb) {
        return (red(rgb) + green(rgb) + blue(rgb)) / 3;
    }

    private static int red(int rgb) {
        return rgb >> 16 & 0xFF;
    }

    private static int green(int rgb) {
        return rgb >> 8 & 0xFF;
    }

    private static int blue(int rgb) {
        return rgb & 0xFF;
    }
}
