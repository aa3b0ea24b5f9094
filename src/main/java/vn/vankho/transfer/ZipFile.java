package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Zips a folder as a stream, the folder's own name on top.
final class ZipFile {

    private ZipFile() {}

    static void write(Path folder, Path target) throws IOException {
        try (var zip =
                        new ZipOutputStream(
                                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW));
                var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                var name = folder.getFileName() + "/" + folder.relativize(file);
                zip.putNextEntry(new ZipEntry(name.replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
