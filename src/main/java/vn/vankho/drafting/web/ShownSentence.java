package vn.vankho.drafting.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;
import vn.vankho.drafting.forward.ForwardView;
import vn.vankho.drafting.forward.SentenceText;
import vn.vankho.report.forward.Mark;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Printed;
import vn.vankho.report.forward.Sentence;

/// A sentence on the page.
///
/// @param mark such as `review`, for the look; `settled` once somebody agreed
/// @param label what the mark says, in Vietnamese
/// @param text as it is edited, live values as tokens
/// @param before the sentence of the earlier report; empty where it was written
/// @param source the address of that place in the archive; empty where there is none
/// @param open whether somebody should still look at it
public record ShownSentence(
        String id,
        List<ShownPart> parts,
        String mark,
        String label,
        List<String> reasons,
        String text,
        String before,
        String source,
        boolean open) {

    /// @param look `plain`, `value`, `old` or `missing`
    /// @param code the figure and role; null for words
    public record ShownPart(String text, String look, @Nullable String code) {}

    static ShownSentence of(Sentence sentence, ForwardView view) {
        return of(sentence, view.report(), view.source());
    }

    private static ShownSentence of(
            Sentence sentence, NextReport report, @Nullable DocumentId source) {
        var parts = Printed.parts(sentence, report).stream().map(ShownSentence::part).toList();
        boolean settled = sentence.settledBy() != null;
        boolean wanting = sentence.mark() == Mark.REVIEW || sentence.mark() == Mark.OUTDATED;
        var evidence = sentence.evidence();
        return new ShownSentence(
                sentence.id(),
                parts,
                sentence.mark().name().toLowerCase(Locale.ROOT),
                settled && !wanting ? "đã xem" : sentence.mark().label(),
                sentence.reasons(),
                SentenceText.of(sentence),
                evidence == null ? "" : evidence.quote(),
                evidence == null || source == null ? "" : SourceAddress.of(source, evidence),
                wanting);
    }

    private static ShownPart part(Printed.Part part) {
        return new ShownPart(part.text(), part.kind().name().toLowerCase(Locale.ROOT), part.code());
    }
}
