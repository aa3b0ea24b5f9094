package vn.vankho.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.form.FormCheck;
import vn.vankho.intake.Intake;
import vn.vankho.intake.Layouts;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;

/// Looks at templates in the sandbox, since they may come from outside.
@Service
public class TemplateInspections {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 100_000_000);
    private static final String FONT = "Times New Roman";
    private static final int KEPT = 16;

    private final Sandbox sandbox;
    private final Intake intake;
    private final Layouts layouts;
    private final Map<ByteBuffer, Inspection> known =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Inspection> eldest) {
                    return size() > KEPT;
                }
            };

    public TemplateInspections(Sandbox sandbox, Intake intake, Layouts layouts) {
        this.sandbox = sandbox;
        this.intake = intake;
        this.layouts = layouts;
    }

    /// Never fails for the sake of the file: what cannot be read is a problem.
    ///
    /// @param name of the template, without `.docx`
    public Inspection of(String name, byte[] content) {
        var key = ByteBuffer.wrap(content.clone());
        synchronized (known) {
            var before = known.get(key);
            if (before != null) {
                return before;
            }
        }
        var inspection = inspected(name, content);
        synchronized (known) {
            known.put(key, inspection);
        }
        return inspection;
    }

    private Inspection inspected(String name, byte[] content) {
        try {
            var file = Files.createTempFile("vankho-mau", ".docx");
            try {
                Files.write(file, content);
                return inspected(name, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Inspection inspected(String name, Path file) throws IOException {
        var verdict = sandbox.run(InspectTask.class, file, new InspectTask.Request(name), LIMITS);
        return switch (verdict) {
            case Verdict.Done<InspectTask.Look>(var look, var folder) -> {
                var example = folder.resolve(InspectTask.EXAMPLE);
                var filled =
                        Files.isRegularFile(example) ? Files.readAllBytes(example) : new byte[0];
                sandbox.release(folder);
                yield judged(look, filled);
            }
            case Verdict.Failed<InspectTask.Look> _ ->
                    unreadable("Văn khố không đọc được tệp này.");
            case Verdict.OverLimit<InspectTask.Look> _ ->
                    unreadable("Tệp cần quá nhiều thời gian hoặc bộ nhớ để đọc.");
        };
    }

    private static Inspection unreadable(String sentence) {
        return Inspection.refused(List.of(new Problem("Tệp mẫu", sentence, null)));
    }

    private Inspection judged(InspectTask.Look look, byte[] example) throws IOException {
        return new Inspection(
                look.title(),
                look.tree(),
                look.problems(),
                look.fonts().stream().filter(font -> !font.equals(FONT)).toList(),
                look.links(),
                look.missing(),
                example.length == 0 ? List.of() : findings(example),
                example);
    }

    private List<Finding> findings(byte[] example) throws IOException {
        var file = Files.createTempFile("vankho-vi-du", ".docx");
        try {
            Files.write(file, example);
            var reading = intake.readOnly(file);
            var layout = layouts.of(file, reading).orElse(null);
            return FormCheck.check(reading, layout, FormCheck.Mode.STRICT, null).findings().stream()
                    .filter(finding -> finding.severity() != Severity.I)
                    .toList();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
