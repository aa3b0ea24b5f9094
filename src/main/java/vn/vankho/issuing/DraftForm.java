package vn.vankho.issuing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;
import vn.vankho.drafting.Drafts;
import vn.vankho.form.FormCheck;
import vn.vankho.form.OfficeFacts;
import vn.vankho.intake.Intake;
import vn.vankho.intake.Layouts;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;

/// Judges the filled Word file of a draft as strictly as what the office issues must be.
@Component
class DraftForm implements FormDesk {

    /// Number and date come later.
    private static final Set<String> WITH_NUMBER = Set.of("N01", "N02", "N03", "D01", "D02", "D04");

    private final Drafts drafts;
    private final Intake intake;
    private final Layouts layouts;
    private final OfficeFacts facts;

    DraftForm(Drafts drafts, Intake intake, Layouts layouts, Office office, Bodies bodies) {
        this.drafts = drafts;
        this.intake = intake;
        this.layouts = layouts;
        this.facts = new OfficeFacts(office, bodies);
    }

    @Override
    public List<Finding> errors(UUID draft) {
        try {
            var file = Files.createTempFile("vankho-the-thuc", ".docx");
            try {
                Files.write(file, drafts.docx(draft));
                var reading = intake.readOnly(file);
                var layout = layouts.of(file, reading).orElse(null);
                return FormCheck.check(reading, layout, FormCheck.Mode.STRICT, facts)
                        .findings()
                        .stream()
                        .filter(finding -> finding.severity() == Severity.E)
                        .filter(finding -> !WITH_NUMBER.contains(finding.code()))
                        .toList();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
