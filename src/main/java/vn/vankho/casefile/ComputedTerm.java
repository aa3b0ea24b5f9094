package vn.vankho.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The term of a case file: the longest of what its documents and the list of the year ask for,
/// unless a person decided.
///
/// @param fixed null where nobody knows
/// @param reason a Vietnamese sentence, also where the term is not known
public record ComputedTerm(@Nullable FixedTerm fixed, String reason) {

    public Optional<Term> term() {
        return Optional.ofNullable(fixed).map(FixedTerm::term);
    }

    static ComputedTerm of(CaseFile file, List<CaseDocument> documents, Retention retention) {
        var rules = retention.rules();
        var candidates =
                documents.stream()
                        .flatMap(
                                placed ->
                                        retention
                                                .proposedFor(placed.document(), rules)
                                                .flatMap(rule -> byRule(placed, rule))
                                                .stream())
                        .toList();
        var planned = Optional.ofNullable(file.plannedTerm()).map(term -> byPlan(file, term));
        var longest =
                Stream.concat(candidates.stream(), planned.stream())
                        .max(Comparator.comparing(FixedTerm::term));
        int silent = documents.size() - candidates.size();
        return longest.map(term -> new ComputedTerm(term, term.reason() + unknown(silent)))
                .orElseGet(
                        () ->
                                new ComputedTerm(
                                        null,
                                        "Chưa có thời hạn: danh mục không ghi, và không văn bản nào khớp bảng thời hạn bảo quản."));
    }

    private static Optional<FixedTerm> byRule(CaseDocument placed, RetentionRule rule) {
        return Optional.ofNullable(rule.term())
                .map(
                        term ->
                                new FixedTerm(
                                        term,
                                        "Theo văn bản số thứ tự %d («%s»: %s; %s; %s)."
                                                .formatted(
                                                        placed.ordinal(),
                                                        rule.group(),
                                                        term.label(),
                                                        rule.source(),
                                                        rule.standing()),
                                        rule.id(),
                                        rule.version(),
                                        null));
    }

    private static FixedTerm byPlan(CaseFile file, Term term) {
        return new FixedTerm(
                term,
                "Theo danh mục hồ sơ năm %d: %s.".formatted(file.year(), term.label()),
                null,
                null,
                null);
    }

    private static String unknown(int silent) {
        return silent == 0
                ? ""
                : " Có %d văn bản không khớp dòng nào của bảng thời hạn bảo quản."
                        .formatted(silent);
    }

    /// What is written down when the case file is closed.
    FixedTerm required() {
        return Objects.requireNonNull(fixed);
    }
}
