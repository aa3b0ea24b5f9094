package vn.vankho.intake.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;

/// The way back of a turn or a change of scale.
final class Inverse {

    private Inverse() {}

    static AffineTransform of(AffineTransform transform) {
        try {
            return transform.createInverse();
        } catch (NoninvertibleTransformException e) {
            throw new IllegalArgumentException("Cannot be undone: " + transform, e);
        }
    }
}
