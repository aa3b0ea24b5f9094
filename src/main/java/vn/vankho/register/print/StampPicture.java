package vn.vankho.register.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// The stamp as a PNG of 300 dots an inch on a transparent ground, to lay on a page.
public final class StampPicture {

    static final Color STAMP = new Color(0xb0, 0, 0);
    static final Color WRITTEN = new Color(0x10, 0x10, 0x60);

    private static final double DOTS_PER_MM = 300 / 25.4;

    private StampPicture() {}

    public static byte[] png(ArrivalStamp stamp) {
        int width = (int) Math.round(ArrivalStamp.WIDTH * DOTS_PER_MM);
        int height = (int) Math.round(ArrivalStamp.HEIGHT * DOTS_PER_MM);
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.scale(DOTS_PER_MM, DOTS_PER_MM);
            draw(stamp, graphics);
        } finally {
            graphics.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void draw(ArrivalStamp stamp, Graphics2D graphics) {
        graphics.setColor(STAMP);
        graphics.setStroke(new BasicStroke((float) ArrivalStamp.STROKE));
        for (var line : stamp.lines()) {
            graphics.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
        }
        for (var word : stamp.words()) {
            graphics.setColor(word.written() ? WRITTEN : STAMP);
            graphics.setFont(StampFont.of(word.bold()).deriveFont((float) word.size()));
            graphics.drawString(word.text(), (float) word.x(), (float) word.y());
        }
    }
}
