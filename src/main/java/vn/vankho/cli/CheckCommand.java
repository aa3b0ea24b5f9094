package vn.vankho.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.document.Finding;
import vn.vankho.document.PageName;
import vn.vankho.document.Reading;
import vn.vankho.document.Reading.Outcome;
import vn.vankho.document.Severity;
import vn.vankho.form.FormCheck;
import vn.vankho.form.FormCheck.Mode;
import vn.vankho.form.FormReport;
import vn.vankho.form.OfficeFacts;
import vn.vankho.intake.Confirmations;
import vn.vankho.intake.Intake;
import vn.vankho.intake.Layouts;
import vn.vankho.intake.ScanRenditions;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;
import vn.vankho.signature.SignatureRules;
import vn.vankho.signature.Signatures;

/// `vankho check`: what is found in a file, in its form and in its figures, also against the
/// confirmed reports of the same office in the archive, and what could not be judged.
@NeedsHome
@Command(name = "check", description = "kiểm tra thể thức và số liệu của một tệp")
final class CheckCommand extends OfficeCommand {

    private static final int FORMER_YEARS = 3; // as the page of a document has it
    private static final String PDF = "application/pdf";

    @Parameters(paramLabel = "TỆP")
    String file = "";

    @Option(names = "--strict", description = "lỗi nào cũng làm lệnh trả về 1")
    boolean strict;

    CheckCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() {
        var path = workplace.path(file);
        if (!Files.isRegularFile(path)) {
            workplace.complain(file + ": không có tệp này.");
            return ExitStatus.FAILED;
        }
        var reading = workplace.the(Intake.class).readOnly(path);
        if (reading.outcome() == Outcome.FAILED) {
            reading.notes().forEach(workplace::complain);
            return ExitStatus.FAILED;
        }
        var layout = workplace.the(Layouts.class).of(path, reading).orElse(null);
        var report = FormCheck.check(reading, layout, strict ? Mode.STRICT : Mode.OBSERVE, facts());
        var earlier =
                workplace
                        .the(Confirmations.class)
                        .earlier(reading, FORMER_YEARS, workplace.person());
        var findings = new ArrayList<>(AllFindings.of(reading, report, earlier));
        boolean signed = false;
        if (reading.format().equals(PDF)) {
            var judged = workplace.the(Signatures.class).judge(path);
            boolean scanned = reading.origin() == Reading.Origin.SCAN;
            findings.addAll(SignatureRules.check(judged, scanned));
            signed = !judged.signatures().isEmpty();
        }
        findings.addAll(workplace.the(ScanRenditions.class).findings(path, reading, signed));
        findings.forEach(this::print);
        sayWhatIsNotAssessed(report);
        return findings.stream().anyMatch(this::counts)
                ? ExitStatus.WITH_FINDINGS
                : ExitStatus.DONE;
    }

    private OfficeFacts facts() {
        return new OfficeFacts(workplace.the(Office.class), workplace.the(Bodies.class));
    }

    private boolean counts(Finding finding) {
        return strict || finding.severity() != Severity.I;
    }

    private void print(Finding finding) {
        if (json) {
            workplace.json(FindingJson.of(finding));
        } else {
            workplace.say(
                    "%s %s – %s, %s: %s"
                            .formatted(
                                    finding.severity(),
                                    finding.code(),
                                    PageName.of(finding.page()),
                                    finding.place(),
                                    finding.message()));
        }
    }

    private void sayWhatIsNotAssessed(FormReport report) {
        var sentences = report.notAssessed();
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("notAssessed", sentences);
            workplace.json(line);
        } else {
            workplace.say("Chưa xét:");
            sentences.forEach(sentence -> workplace.say("- " + sentence));
        }
    }
}
