package vn.vankho.casefile.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Access;
import vn.vankho.access.Person;
import vn.vankho.casefile.CaseDocument;

/// A document in its place, as the page of a case file shows it.
///
/// @param placed null where the person may not read it: then only its place is shown
record ShownPlace(int ordinal, @Nullable CaseDocument placed) {

    static List<ShownPlace> all(List<CaseDocument> documents, Person who) {
        return documents.stream()
                .map(
                        one ->
                                new ShownPlace(
                                        one.ordinal(),
                                        Access.mayRead(who, one.document().audience())
                                                ? one
                                                : null))
                .toList();
    }

    public String number() {
        var said = Objects.requireNonNull(placed).document().description();
        if (said.number() == null && said.symbol() == null) {
            return "–";
        }
        return (said.number() == null ? "…" : said.number())
                + (said.symbol() == null ? "" : "/" + said.symbol());
    }

    public String title() {
        var document = Objects.requireNonNull(placed).document();
        var said = document.description();
        var subject = said.subject() == null ? document.fileName() : said.subject();
        return said.type() == null ? subject : said.type() + ": " + subject;
    }
}
