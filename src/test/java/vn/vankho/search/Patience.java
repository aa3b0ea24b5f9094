package vn.vankho.search;

import java.util.function.BooleanSupplier;

/// Waits for what comes about in the background.
final class Patience {

    private static final int TRIES = 1_200;

    private Patience() {}

    static void until(BooleanSupplier condition) {
        for (var left = TRIES; !condition.getAsBoolean(); left--) {
            if (left == 0) {
                throw new AssertionError("It did not come about in a minute");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
