package vn.vankho.intake.web;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.Description;

/// A line of a list of documents that a person has yet to confirm.
///
/// @param number as printed, such as `05/BC-UBND`; dots where a part is not known
/// @param doubts in words, how many fields want a look
record WaitingDocument(
        ArchivedDocument document, String title, String number, String doubts, String look) {

    static WaitingDocument of(ArchivedDocument document, OptionalInt doubts) {
        int many = doubts.orElse(-1);
        return new WaitingDocument(
                document,
                Titles.of(document),
                number(document.description()),
                words(many),
                many == 0 ? "good" : many < 0 ? "wait" : "warn");
    }

    private static String words(int doubts) {
        if (doubts < 0) {
            return "chưa xét";
        }
        return doubts == 0 ? "không có gì phải xem kỹ" : "%d ô nên xem".formatted(doubts);
    }

    static String number(Description description) {
        if (description.number() == null && description.symbol() == null) {
            return "";
        }
        return shown(description.number()) + "/" + shown(description.symbol());
    }

    private static String shown(@Nullable String part) {
        return part == null ? "…" : part;
    }
}
