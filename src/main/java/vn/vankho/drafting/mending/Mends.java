package vn.vankho.drafting.mending;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.vankho.access.Person;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.Finding;
import vn.vankho.document.Layout;
import vn.vankho.document.Reading;
import vn.vankho.form.FormCheck;
import vn.vankho.form.FormReport;
import vn.vankho.form.Mending;
import vn.vankho.form.OfficeFacts;
import vn.vankho.form.Repair;
import vn.vankho.intake.Confirmations;
import vn.vankho.intake.Intake;
import vn.vankho.intake.Layouts;
import vn.vankho.intake.ScanRenditions;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;
import vn.vankho.report.forward.ForwardCheck;
import vn.vankho.sandbox.Limits;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.Verdict;
import vn.vankho.signature.SignatureRules;
import vn.vankho.signature.Signatures;

/// Checks the form of a file from outside, and mends it. The file itself is never changed.
@Service
public class Mends {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 100_000_000);
    private static final int FORMER_YEARS = 3;
    private static final String PDF = "application/pdf";
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Sandbox sandbox;
    private final Intake intake;
    private final Layouts layouts;
    private final ScanRenditions scans;
    private final Signatures signatures;
    private final Office office;
    private final Bodies bodies;
    private final Confirmations confirmations;

    Mends(
            Sandbox sandbox,
            Intake intake,
            Layouts layouts,
            ScanRenditions scans,
            Signatures signatures,
            Office office,
            Bodies bodies,
            Confirmations confirmations) {
        this.sandbox = sandbox;
        this.scans = scans;
        this.signatures = signatures;
        this.intake = intake;
        this.layouts = layouts;
        this.office = office;
        this.bodies = bodies;
        this.confirmations = confirmations;
    }

    /// What was found in a file.
    ///
    /// @param official whether the file looks like an official paper at all: it names an issuer, a
    ///     symbol or a day and place of issue
    /// @param repairs what can be mended
    public record Checked(boolean official, FormReport report, List<Repair> repairs) {}

    /// A mended copy.
    ///
    /// @param made what was changed
    /// @param left what is still found in the copy
    public record Mended(byte[] docx, List<Repair> made, List<Finding> left) {}

    /// @param who may read the earlier reports that the file is compared with
    /// @throws CannotMend if the file cannot be read
    public Checked check(Path file, Person who) {
        var reading = intake.readOnlyInPages(file);
        var checked = check(file, reading);
        var carriedOver =
                ForwardCheck.of(reading, confirmations.earlier(reading, FORMER_YEARS, who));
        var all =
                Stream.of(checked.report().findings(), carriedOver, ofFile(file, reading))
                        .flatMap(List::stream)
                        .toList();
        var report = new FormReport(all, checked.report().notAssessed());
        return new Checked(checked.official(), report, checked.repairs());
    }

    /// What only the file shows, not its words: signatures, and how a paper was scanned.
    private List<Finding> ofFile(Path file, Reading reading) {
        if (!reading.format().equals(PDF)) {
            return scans.findings(file, reading, false);
        }
        var judged = signatures.judge(file);
        var ofScan = scans.findings(file, reading, !judged.signatures().isEmpty());
        boolean scanned = reading.origin() == Reading.Origin.SCAN;
        return Stream.concat(SignatureRules.check(judged, scanned).stream(), ofScan.stream())
                .toList();
    }

    /// What is mended is not looked at page by page, so LibreOffice is not asked for its pages.
    private Checked checkQuickly(Path file) {
        return check(file, intake.readOnly(file));
    }

    private Checked check(Path file, Reading reading) {
        if (reading.outcome() == Reading.Outcome.FAILED) {
            throw new CannotMend(
                    reading.notes().isEmpty()
                            ? "Không đọc được tệp này."
                            : String.join(" ", reading.notes()));
        }
        var layout = layouts.of(file, reading).orElse(null);
        var report =
                FormCheck.check(
                        reading, layout, FormCheck.Mode.OBSERVE, new OfficeFacts(office, bodies));
        return new Checked(
                isOfficial(reading), report, repairs(reading, layout, report.findings()));
    }

    private static boolean isOfficial(Reading reading) {
        return Stream.of(FieldName.ISSUER, FieldName.SYMBOL, FieldName.ISSUED_DATE)
                .anyMatch(name -> reading.field(name).state() != Field.State.ABSENT);
    }

    private static List<Repair> repairs(
            Reading reading,
            @org.jspecify.annotations.Nullable Layout layout,
            List<Finding> findings) {
        return layout == null || !reading.format().equals(DOCX)
                ? List.of()
                : Mending.of(reading, layout, findings);
    }

    /// @throws CannotMend if the file cannot be read, or nothing in it can be mended
    public Mended mend(Path file) {
        var repairs = checkQuickly(file).repairs();
        if (repairs.isEmpty()) {
            throw new CannotMend("Không có chỗ nào sửa giúp được.");
        }
        try {
            return switch (sandbox.run(
                    MendTask.class, file, new MendTask.Request(repairs), LIMITS)) {
                case Verdict.Done<MendTask.Done>(var done, var folder) -> {
                    try {
                        yield mended(folder.resolve(MendTask.MENDED), done);
                    } finally {
                        sandbox.release(folder);
                    }
                }
                case Verdict.Failed<MendTask.Done>(var reason) -> throw refused(reason);
                case Verdict.OverLimit<MendTask.Done>(var what) -> throw refused(what);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Mended mended(Path copy, MendTask.Done done) throws IOException {
        return new Mended(
                Files.readAllBytes(copy), done.made(), checkQuickly(copy).report().findings());
    }

    private static CannotMend refused(String reason) {
        return new CannotMend("Không sửa được tệp này: " + reason);
    }
}
