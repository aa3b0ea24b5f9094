package vn.vankho.drafting.pdf;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.vankho.drafting.PdfFailed;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.home.Durably;

/// Renders with the LibreOffice of this machine, a process of its own for each document, as
/// PDF/A-2b.
///
/// Each running process has a profile of its own, so that an office worker's open LibreOffice is
/// neither disturbed nor
/// in the way. Two documents at most are rendered at a time; a third waits.
public final class LibreOffice implements PdfRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(LibreOffice.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int AT_A_TIME = 2;
    private static final String AS_PDF_A_2B =
            "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}";
    private static final String AS_WORD_97 = "doc:MS Word 97";
    private static final List<String> USUAL_PLACES =
            List.of(
                    "C:\\Program Files\\LibreOffice\\program\\soffice.com",
                    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
                    "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com",
                    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
                    "/usr/lib/libreoffice/program/soffice",
                    "/opt/libreoffice/program/soffice");

    private final Path program;
    private final Duration longest;
    private final BlockingQueue<Path> profiles = new ArrayBlockingQueue<>(AT_A_TIME);

    LibreOffice(Path program, Duration longest) {
        this.program = program;
        this.longest = longest;
        for (int i = 0; i < AT_A_TIME; i++) {
            profiles.add(temporaryFolder("vankho-soffice-profile"));
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> profiles.forEach(LibreOffice::delete)));
    }

    /// The LibreOffice named by the environment variable `VANKHO_SOFFICE`, or on the path, or in
    /// a usual place.
    public static Optional<LibreOffice> find() {
        return program(System.getenv()).map(program -> new LibreOffice(program, LONGEST));
    }

    static Optional<Path> program(Map<String, String> environment) {
        var places = new ArrayList<Path>();
        var named = environment.get("VANKHO_SOFFICE");
        if (named != null && !named.isBlank()) {
            places.add(Path.of(named));
        }
        for (var folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isBlank()) {
                places.add(Path.of(folder, "soffice"));
                places.add(Path.of(folder, "soffice.com"));
            }
        }
        USUAL_PLACES.forEach(place -> places.add(Path.of(place)));
        return places.stream()
                .filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
                .findFirst();
    }

    @Override
    public byte[] render(byte[] docx) {
        return converted(docx, AS_PDF_A_2B, "pdf");
    }

    /// The same document in the format of Word 97 to 2003.
    public byte[] toOldWord(byte[] docx) {
        return converted(docx, AS_WORD_97, "doc");
    }

    private byte[] converted(byte[] docx, String filter, String ending) {
        try {
            var profile = profiles.take();
            var work = temporaryFolder("vankho-soffice");
            try {
                return converted(docx, filter, ending, profile, work);
            } finally {
                delete(work);
                profiles.add(profile);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PdfFailed("công việc bị ngắt giữa chừng", interrupted);
        } catch (IOException broken) {
            throw new PdfFailed("không chạy được LibreOffice", broken);
        }
    }

    private byte[] converted(byte[] docx, String filter, String ending, Path profile, Path work)
            throws IOException, InterruptedException {
        var input = Files.write(work.resolve("van-ban.docx"), docx);
        var log = work.resolve("log.txt");
        var process =
                new ProcessBuilder(command(filter, profile, work, input))
                        .directory(work.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            kill(process);
            // It may have died with its profile locked or half written.
            Durably.deleteTree(profile);
            throw new PdfFailed(
                    "LibreOffice không trả lời sau %d giây".formatted(longest.toSeconds()));
        }
        var made = work.resolve("van-ban." + ending);
        if (!Files.isRegularFile(made)) {
            LOG.warn(
                    "LibreOffice made no file, exit status {}: {}",
                    process.exitValue(),
                    Files.readString(log));
            throw new PdfFailed("LibreOffice không đọc được văn bản");
        }
        return Files.readAllBytes(made);
    }

    private List<String> command(String filter, Path profile, Path work, Path input) {
        return List.of(
                program.toString(),
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--convert-to",
                filter,
                "--outdir",
                work.toString(),
                input.toString());
    }

    private static void kill(Process process) {
        // `soffice` is a script that starts the real program.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static Path temporaryFolder(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path folder) {
        try {
            Durably.deleteTree(folder);
        } catch (IOException left) {
            LOG.warn("Temporary folder {} is left behind: {}", folder, left.toString());
        }
    }
}
