package vn.vankho.intake.pdf;

import static java.util.Map.entry;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The program LibreOffice, where it is installed: turns office files into
/// PDF or .docx. It runs once, with
/// a profile of its own that nobody else uses.
final class LibreOffice {

    /// LibreOffice on a small PC needs some ten seconds to start.
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// The ending by which LibreOffice chooses its filter.
    private static final Map<String, String> ENDINGS =
            Map.ofEntries(
                    entry(WORD + "document", "docx"),
                    entry(WORD + "template", "dotx"),
                    entry("application/vnd.ms-word.document.macroenabled.12", "docm"),
                    entry("application/msword", "doc"),
                    entry("application/vnd.oasis.opendocument.text", "odt"),
                    entry("application/vnd.oasis.opendocument.text-web", "odt"),
                    entry("application/vnd.oasis.opendocument.text-template", "ott"),
                    entry("application/rtf", "rtf"),
                    entry("text/rtf", "rtf"),
                    entry(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "xlsx"),
                    entry("application/vnd.ms-excel", "xls"));

    private static final List<Path> USUAL =
            List.of(
                    Path.of("C:/Program Files/LibreOffice/program/soffice.exe"),
                    Path.of("/usr/lib/libreoffice/program/soffice"),
                    Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"));

    private LibreOffice() {}

    /// Empty if this is no office file, or LibreOffice is not installed.
    ///
    /// @throws IOException if it fails or takes too long
    static Optional<Path> toPdf(Path file, String type, Path folder) throws IOException {
        return converted(file, type, folder, "pdf");
    }

    /// The same as [#toPdf], but a .docx.
    static Optional<Path> toDocx(Path file, String type, Path folder) throws IOException {
        return converted(file, type, folder, "docx");
    }

    private static Optional<Path> converted(Path file, String type, Path folder, String to)
            throws IOException {
        var ending = ENDINGS.get(type);
        var program = program();
        if (ending == null || ending.equals(to) || program.isEmpty()) {
            return Optional.empty();
        }
        var source = Files.copy(file, folder.resolve("rendition." + ending));
        run(program.get(), source, folder, to);
        Files.delete(source);
        return Optional.of(folder.resolve("rendition." + to)).filter(Files::exists);
    }

    static boolean isInstalled() {
        return program().isPresent();
    }

    private static Optional<Path> program() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var onPath =
                Arrays.stream(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, "soffice"));
        return Stream.concat(onPath, USUAL.stream()).filter(Files::isExecutable).findFirst();
    }

    private static void run(Path program, Path source, Path folder, String to) throws IOException {
        var profile = Files.createTempDirectory("libreoffice-");
        var process =
                new ProcessBuilder(
                                program.toString(),
                                "--headless",
                                "--norestore",
                                "--nolockcheck",
                                "-env:UserInstallation=" + profile.toUri(),
                                "--convert-to",
                                to,
                                "--outdir",
                                folder.toString(),
                                source.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            if (!new Patience(LONGEST).await(process)) {
                throw new IOException("LibreOffice took longer than " + LONGEST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while LibreOffice was at work", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            deleteAll(profile);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
