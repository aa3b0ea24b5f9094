package vn.vankho.drafting.forward;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import vn.vankho.access.Person;
import vn.vankho.report.forward.Entries;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Piece;
import vn.vankho.report.forward.Role;

/// Adds what one person does to the entries of a report.
///
/// @param report as it was made from the earlier one
record Entering(NextReport report, Person who, Clock clock) {

    /// @param text as a Vietnamese types a number, with or without unit; blank takes it back
    /// @throws ForwardRefused if the text is no number or the cell is computed
    Entries value(Entries entries, String figure, Role role, String text) {
        var known = report.figure(figure).orElseThrow(ForwardRefused::unknown);
        if (!role.typed()) {
            throw ForwardRefused.computed(role.label());
        }
        var first = known.sameAs() == null ? known.id() : known.sameAs();
        if (text.isBlank()) {
            return entries.without(first, role);
        }
        var value =
                TypedNumber.typed(text, known.unit())
                        .orElseThrow(() -> ForwardRefused.noNumber(text));
        return entries.with(new Entries.Value(first, role, value, who.fullName(), clock.instant()));
    }

    /// @param text with figures as tokens; blank drops the sentence
    Entries words(Entries entries, String sentence, String text) {
        var pieces = text.isBlank() ? List.<Piece>of() : SentenceText.pieces(text, report);
        return entries.with(new Entries.Words(sentence, pieces, who.fullName(), clock.instant()));
    }

    /// Says that a sentence is right as it stands.
    Entries settled(Entries entries, String sentence) {
        var before =
                entries.words().stream()
                        .filter(words -> words.sentence().equals(sentence))
                        .findFirst()
                        .map(Entries.Words::pieces)
                        .orElse(null);
        return entries.with(new Entries.Words(sentence, before, who.fullName(), clock.instant()));
    }

    /// @throws ForwardRefused if a value is no number or is computed
    Entries all(Entries before, BroughtBack back) {
        var entries = before;
        for (var value : back.values().entrySet()) {
            var code = value.getKey();
            int end = code.indexOf('_');
            var role = Role.valueOf(code.substring(end + 1).toUpperCase(Locale.ROOT));
            entries = value(entries, code.substring(0, end), role, value.getValue());
        }
        for (var word : back.words().entrySet()) {
            entries = words(entries, word.getKey(), word.getValue());
        }
        for (var added : back.paragraphs()) {
            entries =
                    entries.with(
                            new Entries.Paragraph(
                                    entries.nextId(),
                                    added.after(),
                                    added.text(),
                                    who.fullName(),
                                    clock.instant()));
        }
        for (var row : back.rows()) {
            entries =
                    entries.with(
                            new Entries.Row(
                                    entries.nextId(),
                                    row.row(),
                                    row.cells(),
                                    who.fullName(),
                                    clock.instant()));
        }
        return entries;
    }
}
