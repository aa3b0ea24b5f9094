package vn.vankho.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.vankho.document.Finding;
import vn.vankho.document.Severity;

/// G08: no case file is closed with drafts or duplicates in it, or without a term, or with nothing
/// in it (Nghị định 30/2020, Điều 29).
final class CleanClosing implements CaseFileRule {

    @Override
    public String code() {
        return "G08";
    }

    @Override
    public List<Finding> judge(Facts facts) {
        var findings = new ArrayList<Finding>();
        if (facts.documents().isEmpty()) {
            findings.add(finding(Severity.E, facts, "", "Hồ sơ chưa có văn bản nào."));
        }
        facts.documents().stream()
                .filter(CaseDocument::draft)
                .forEach(draft -> findings.add(draft(facts, draft)));
        duplicates(facts, findings);
        if (facts.term().isEmpty()) {
            findings.add(
                    finding(
                            Severity.E,
                            facts,
                            "",
                            "Hồ sơ chưa có thời hạn bảo quản; hãy ghi thời hạn rồi mới kết thúc."));
        }
        return findings;
    }

    private Finding draft(Facts facts, CaseDocument draft) {
        return finding(
                Severity.E,
                facts,
                shown(draft),
                "Văn bản số thứ tự %d (%s) là bản dự thảo; hãy đưa ra khỏi hồ sơ."
                        .formatted(draft.ordinal(), shown(draft)));
    }

    private void duplicates(Facts facts, List<Finding> findings) {
        var first = new HashMap<String, CaseDocument>();
        for (var placed : facts.documents()) {
            key(placed)
                    .map(key -> first.putIfAbsent(key, placed))
                    .ifPresent(
                            other ->
                                    findings.add(
                                            finding(
                                                    Severity.E,
                                                    facts,
                                                    shown(placed),
                                                    "Văn bản số thứ tự %d trùng với văn bản số thứ tự %d (%s); hãy giữ một bản."
                                                            .formatted(
                                                                    placed.ordinal(),
                                                                    other.ordinal(),
                                                                    shown(placed)))));
        }
    }

    /// Two documents of one number, symbol, day and body are one; of those without a number nobody
    /// can say.
    private static Optional<String> key(CaseDocument placed) {
        var said = placed.document().description();
        if (said.number() == null || said.symbol() == null) {
            return Optional.empty();
        }
        var number = said.number().replaceFirst("^0+(?=.)", "");
        var symbol = said.symbol().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return Optional.of(
                String.join(
                        "|",
                        number,
                        symbol,
                        Objects.toString(said.issuedDate(), ""),
                        RuleWords.key(Objects.toString(said.issuer(), ""))));
    }

    static String shown(CaseDocument placed) {
        var said = placed.document().description();
        if (said.number() != null && said.symbol() != null) {
            return said.number() + "/" + said.symbol();
        }
        return Objects.requireNonNullElse(said.subject(), placed.document().fileName());
    }
}
