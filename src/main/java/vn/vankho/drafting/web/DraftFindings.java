package vn.vankho.drafting.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.forward.Forward;
import vn.vankho.form.FormCheck;
import vn.vankho.form.OfficeFacts;
import vn.vankho.intake.Intake;
import vn.vankho.intake.Layouts;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;
import vn.vankho.report.Audit;

/// What the rules of form, the arithmetic and the rules of renewing say of a draft as it stands.
@Component
class DraftFindings {

    private static final int KEPT = 16;

    /// Number and date come with issuing; until then they are no findings.
    private static final Set<String> WITH_ISSUING =
            Set.of("N01", "N02", "N03", "D01", "D02", "D04");

    /// Both the rules of form and the audit look at these.
    private static final Set<String> SAID_BY_FORM = Set.of("M01", "X01");

    private final Drafts drafts;
    private final Forward forward;
    private final Intake intake;
    private final Layouts layouts;
    private final OfficeFacts facts;
    private final Map<UUID, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    DraftFindings(
            Drafts drafts,
            Forward forward,
            Intake intake,
            Layouts layouts,
            Office office,
            Bodies bodies) {
        this.drafts = drafts;
        this.forward = forward;
        this.intake = intake;
        this.layouts = layouts;
        this.facts = new OfficeFacts(office, bodies);
    }

    private record Kept(int version, List<Finding> findings) {}

    /// The gravest first. One draft at a time: reading a file takes a second.
    synchronized List<Finding> of(UUID id) {
        var draft = drafts.find(id);
        var known = kept.get(id);
        if (known != null && known.version() == draft.version()) {
            return known.findings();
        }
        var found = new ArrayList<Finding>();
        forward.view(id).ifPresent(view -> found.addAll(view.findings()));
        found.addAll(ofDocument(draft));
        found.sort(Comparator.comparing(Finding::severity));
        kept.put(id, new Kept(draft.version(), List.copyOf(found)));
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return found;
    }

    private List<Finding> ofDocument(Drafts.Draft draft) {
        try {
            var file = Files.createTempFile("vankho-draft", ".docx");
            try {
                Files.write(file, drafts.docx(draft.id()));
                var reading = intake.readOnly(file);
                var layout = layouts.of(file, reading).orElse(null);
                return judged(draft, reading, layout);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> judged(
            Drafts.Draft draft,
            Reading reading,
            vn.vankho.document.@org.jspecify.annotations.Nullable Layout layout) {
        var all =
                new ArrayList<>(
                        FormCheck.check(reading, layout, FormCheck.Mode.STRICT, facts).findings());
        Audit.of(reading, List.of()).stream()
                .filter(finding -> !SAID_BY_FORM.contains(finding.code()))
                .forEach(all::add);
        if (!draft.frozen()) {
            all.removeIf(finding -> WITH_ISSUING.contains(finding.code()));
        }
        return all;
    }
}
