package vn.vankho.intake.pdf;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The program `tesseract` with its Vietnamese model, run as a child process for each page.
///
/// It is looked for where the environment variable `VANKHO_TESSERACT` says, on the path, and where
/// its Windows installer puts it.
final class Tesseract {

    private static final String NO_PROGRAM =
            "Máy này chưa cài chương trình nhận dạng chữ (Tesseract), nên chưa đọc được trang ảnh."
                    + " Hãy cài Tesseract cùng dữ liệu tiếng Việt rồi bấm Thử lại.";
    private static final String NO_LANGUAGE =
            "Chương trình nhận dạng chữ (Tesseract) trên máy này thiếu dữ liệu tiếng Việt (vie),"
                    + " nên chưa đọc được trang ảnh. Hãy cài thêm dữ liệu này rồi bấm Thử lại.";
    private static final Duration SHORT = Duration.ofSeconds(20);

    /// How a picture is laid out, which Tesseract otherwise finds out.
    enum Kind {
        PAGE("3"),
        LINES("6");

        private final String mode;

        Kind(String mode) {
            this.mode = mode;
        }
    }

    private final Path program;

    private Tesseract(Path program) {
        this.program = program;
    }

    /// @throws OcrUnavailable if the program or its Vietnamese model is not installed
    static Tesseract installed(Map<String, String> environment) throws OcrUnavailable {
        var program = candidates(environment).filter(Files::isExecutable).findFirst();
        var tesseract = new Tesseract(program.orElseThrow(() -> new OcrUnavailable(NO_PROGRAM)));
        if (!tesseract.languages().contains("vie")) {
            throw new OcrUnavailable(NO_LANGUAGE);
        }
        return tesseract;
    }

    private static Stream<Path> candidates(Map<String, String> environment) {
        var named = Optional.ofNullable(environment.get("VANKHO_TESSERACT")).map(Path::of).stream();
        var onPath =
                Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(
                                folder ->
                                        Stream.of("tesseract", "tesseract.exe")
                                                .map(Path.of(folder)::resolve));
        var onWindows =
                Stream.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
                        .map(environment::get)
                        .filter(folder -> folder != null && !folder.isBlank())
                        .map(folder -> Path.of(folder, "Tesseract-OCR", "tesseract.exe"));
        return Stream.concat(named, Stream.concat(onPath, onWindows));
    }

    private List<String> languages() throws OcrUnavailable {
        try {
            var list = run(SHORT, List.of("--list-langs"));
            return list.lines().map(String::strip).toList();
        } catch (IOException | TimeoutException e) {
            throw new OcrUnavailable(NO_PROGRAM);
        }
    }

    /// Reads one upright page.
    ///
    /// @param grey a picture of type [BufferedImage#TYPE_BYTE_GRAY]
    /// @param dpi its resolution
    /// @param kind how it is laid out
    /// @throws TimeoutException if it takes longer than the time given
    List<OcrLine> read(BufferedImage grey, int dpi, Kind kind, Duration time)
            throws IOException, TimeoutException {
        var picture = Files.createTempFile("trang-", ".pgm");
        try {
            PortableGreyMap.write(grey, picture);
            var tsv =
                    run(
                            time,
                            List.of(
                                    picture.toString(),
                                    "stdout",
                                    "-l",
                                    "vie",
                                    "--psm",
                                    kind.mode,
                                    "--dpi",
                                    Integer.toString(dpi),
                                    "-c",
                                    "tessedit_create_tsv=1"));
            return OcrLine.parse(tsv);
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    private String run(Duration time, List<String> arguments) throws IOException, TimeoutException {
        var output = Files.createTempFile("nhan-dang-", ".txt");
        try {
            var command = Stream.concat(Stream.of(program.toString()), arguments.stream()).toList();
            var builder = new ProcessBuilder(command);
            // Its own threads slow it down: pages are read two at a time instead.
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            builder.redirectOutput(output.toFile());
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            await(builder.start(), time);
            return Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void await(Process process, Duration time) throws IOException, TimeoutException {
        try {
            process.getOutputStream().close();
            if (!new Patience(time).await(process)) {
                throw new TimeoutException("tesseract took longer than " + time);
            }
            if (process.exitValue() != 0) {
                throw new IOException("tesseract ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while reading a page", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
