package vn.vankho.intake.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;
import vn.vankho.intake.format.Unreadable;

/// A file of one or more pictures, opened one at a time and never larger than can be borne.
final class PictureFile implements AutoCloseable {

    private static final double MOST_PIXELS = 18_000_000;
    private static final double A4_LONG_SIDE_INCHES = 11.69;

    private static final String BROKEN = "Tệp ảnh này bị hỏng, nên không mở được.";
    private static final String UNKNOWN = "Văn khố chưa đọc được loại ảnh này.";

    private final ImageInputStream stream;
    private final javax.imageio.ImageReader reader;
    private final ExifOrientation orientation;
    private final int pageCount;

    private PictureFile(
            ImageInputStream stream, javax.imageio.ImageReader reader, ExifOrientation orientation)
            throws IOException {
        this.stream = stream;
        this.reader = reader;
        this.orientation = orientation;
        this.pageCount = reader.getNumImages(true);
    }

    /// @throws Unreadable if it is no picture that can be read here
    static PictureFile open(Path file) throws Unreadable {
        try {
            var orientation = ExifOrientation.of(file);
            return open(ImageIO.createImageInputStream(file.toFile()), orientation);
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK throw whatever comes on broken input.
            throw new Unreadable(BROKEN, e);
        }
    }

    private static PictureFile open(ImageInputStream stream, ExifOrientation orientation)
            throws IOException, Unreadable {
        var readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            stream.close();
            throw new Unreadable(UNKNOWN);
        }
        var reader = readers.next();
        reader.setInput(stream);
        return new PictureFile(stream, reader, orientation);
    }

    int pageCount() {
        return pageCount;
    }

    /// Of one point: 1 for black and white, 24 for colour; 0 if unknown.
    int bits(int index) {
        try {
            var type = reader.getRawImageType(index);
            return type == null ? 0 : type.getColorModel().getPixelSize();
        } catch (IOException | RuntimeException e) {
            return 0; // The decoders of the JDK throw whatever comes on broken input.
        }
    }

    /// @param index from 0
    PagePainter.Picture page(int index) throws PageFailed {
        try {
            var image = upright(whole(index));
            return new PagePainter.Picture(image, dpi(image));
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK throw whatever comes on broken input.
            throw new PageFailed(PageFailed.Reason.BROKEN, e);
        }
    }

    private BufferedImage whole(int index) throws IOException {
        var pixels = (double) reader.getWidth(index) * reader.getHeight(index);
        var step = (int) Math.ceil(Math.sqrt(pixels / MOST_PIXELS));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return onWhite(reader.read(index, how));
    }

    /// What is transparent in a picture is meant to be paper.
    private static BufferedImage onWhite(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        var plain =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return plain;
    }

    private BufferedImage upright(BufferedImage image) {
        var turn = orientation.toUpright();
        if (turn.isIdentity()) {
            return image;
        }
        var place = new Box(0, 0, image.getWidth(), image.getHeight()).through(turn);
        turn.preConcatenate(AffineTransform.getTranslateInstance(-place.x(), -place.y()));
        var upright =
                new BufferedImage(
                        (int) Math.round(place.width()),
                        (int) Math.round(place.height()),
                        BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return upright;
    }

    /// What files say of their resolution is mostly a default; paper is mostly A4.
    private static int dpi(BufferedImage image) {
        var longest = Math.max(image.getWidth(), image.getHeight());
        return Math.clamp(Math.round(longest / A4_LONG_SIDE_INCHES), 70, 600);
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
