package vn.vankho.intake.pdf;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// A page's picture on its way to OCR, and how it lies to the page that people see.
///
/// @param toPage from its pixels to the page, which is 1 wide and 1 high
record GreyPage(BufferedImage picture, int dpi, AffineTransform toPage) {

    private static final double LEAST_SKEW = 0.1;

    /// Takes the colour out of a picture, and seals off it.
    ///
    /// @param picture is changed
    static GreyPage of(PagePainter.Picture coloured) {
        var picture = coloured.image();
        var dpi = coloured.dpi();
        var width = picture.getWidth();
        var height = picture.getHeight();
        Seal.wash(picture, Seal.places(picture, dpi));
        var grey = blank(width, height);
        var pen = grey.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        var toPage = AffineTransform.getScaleInstance(1.0 / width, 1.0 / height);
        return new GreyPage(grey, dpi, toPage);
    }

    /// The page turned so many quarters counter-clockwise.
    GreyPage turnedBack(int quarters) {
        if (quarters == 0) {
            return this;
        }
        var turn = AffineTransform.getQuadrantRotateInstance(-quarters);
        var place = new Box(0, 0, picture.getWidth(), picture.getHeight()).through(turn);
        turn.preConcatenate(AffineTransform.getTranslateInstance(-place.x(), -place.y()));
        return through(turn, (int) Math.round(place.width()), (int) Math.round(place.height()));
    }

    /// The page with its lines level.
    GreyPage levelled(double skew) {
        if (Math.abs(skew) < LEAST_SKEW) {
            return this;
        }
        var turn =
                AffineTransform.getRotateInstance(
                        Math.toRadians(-skew), picture.getWidth() / 2.0, picture.getHeight() / 2.0);
        return through(turn, picture.getWidth(), picture.getHeight());
    }

    GreyPage enlarged(int times) {
        return through(
                        AffineTransform.getScaleInstance(times, times),
                        picture.getWidth() * times,
                        picture.getHeight() * times)
                .at(dpi * times);
    }

    private GreyPage at(int newDpi) {
        return new GreyPage(picture, newDpi, toPage);
    }

    private GreyPage through(AffineTransform transform, int width, int height) {
        var moved = blank(width, height);
        var pen = moved.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, transform, null);
        pen.dispose();
        var back = new AffineTransform(toPage);
        back.concatenate(Inverse.of(transform));
        return new GreyPage(moved, dpi, back);
    }

    private static BufferedImage blank(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    }
}
