package vn.vankho.intake.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The plainest file for a grey picture (PGM): nothing to compress, nothing to unpack.
final class PortableGreyMap {

    private PortableGreyMap() {}

    static void write(BufferedImage grey, Path file) throws IOException {
        var header = "P5\n%d %d\n255\n".formatted(grey.getWidth(), grey.getHeight());
        var pixels = (DataBufferByte) grey.getRaster().getDataBuffer();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            out.write(pixels.getData());
        }
    }
}
