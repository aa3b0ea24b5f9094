package vn.vankho.register.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.vankho.access.Person;
import vn.vankho.document.Finding;
import vn.vankho.register.ArrivedPapers;
import vn.vankho.register.IncomingEntry;

/// A line of the incoming book as a person may see it.
///
/// @param readable whether they may read the document; if not, neither its subject
record ShownArrival(IncomingEntry entry, boolean readable) {

    static ShownArrival of(IncomingEntry entry, ArrivedPapers papers, Person who) {
        return new ShownArrival(entry, papers.readable(entry.content().document(), who));
    }

    public String subject() {
        return readable ? entry.content().typeAndSubject() : "(văn bản hạn chế)";
    }

    public String path() {
        var key = entry.key();
        return "/so-van-ban/den/%d/%d%s".formatted(key.year(), key.number(), key.suffix());
    }

    /// What was found at the registration, as the end of a sentence.
    static String remarks(List<Finding> findings) {
        return findings.isEmpty()
                ? ""
                : findings.stream()
                        .map(Finding::message)
                        .collect(Collectors.joining(" ", ". ", ""))
                        .replaceFirst("\\.$", "");
    }
}
