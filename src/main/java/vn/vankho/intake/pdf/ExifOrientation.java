package vn.vankho.intake.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a camera was held, as it says in the EXIF part of a JPEG file.
///
/// The part is looked for in the bytes: the JDK refuses the order in which some cameras write the
/// parts.
///
/// @param code 1 to 8, as in EXIF; 1 is upright
record ExifOrientation(int code) {

    private static final ExifOrientation UPRIGHT = new ExifOrientation(1);
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int EXIF_PART = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final int HEAD_BYTES = 256 * 1024;

    /// Upright if the file does not say otherwise.
    static ExifOrientation of(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return of(ByteBuffer.wrap(stream.readNBytes(HEAD_BYTES)));
        }
    }

    private static ExifOrientation of(ByteBuffer head) {
        try {
            return unsigned(head) == START_OF_IMAGE ? inParts(head) : UPRIGHT;
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException e) {
            return UPRIGHT; // A broken note about a picture does not spoil the picture.
        }
    }

    private static ExifOrientation inParts(ByteBuffer head) {
        for (var marker = unsigned(head); marker != START_OF_SCAN; marker = unsigned(head)) {
            var length = unsigned(head) - 2;
            var part = head.slice(head.position(), length);
            if (marker == EXIF_PART && part.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
                return inTiff(part.slice(EXIF.length, length - EXIF.length));
            }
            head.position(head.position() + length);
        }
        return UPRIGHT;
    }

    private static ExifOrientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        tiff.position(tiff.getInt(4));
        for (var entries = unsigned(tiff); entries > 0; entries--) {
            var at = tiff.position();
            if (unsigned(tiff) == ORIENTATION) {
                var code = tiff.getShort(at + 8);
                return code < 1 || code > 8 ? UPRIGHT : new ExifOrientation(code);
            }
            tiff.position(at + 12);
        }
        return UPRIGHT;
    }

    private static int unsigned(ByteBuffer bytes) {
        return bytes.getShort() & 0xFFFF;
    }

    /// The turn, about the top left corner, that sets the picture upright; a mirrored picture is
    /// mirrored back.
    AffineTransform toUpright() {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, 0, 0);
            case 3 -> AffineTransform.getQuadrantRotateInstance(2);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, 0);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> AffineTransform.getQuadrantRotateInstance(1);
            case 7 -> new AffineTransform(0, -1, -1, 0, 0, 0);
            case 8 -> AffineTransform.getQuadrantRotateInstance(3);
            default -> new AffineTransform();
        };
    }
}
