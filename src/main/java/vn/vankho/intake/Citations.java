package vn.vankho.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.Reading;
import vn.vankho.document.Reading.Citation;

/// Which documents cite which, as far as the archive holds them. A document that a person may not
/// read is neither named nor counted.
@Service
public class Citations {

    private final Archive archive;
    private final Summaries summaries;

    public Citations(Archive archive, Summaries summaries) {
        this.archive = archive;
        this.summaries = summaries;
    }

    /// The documents that one cites, each once, in the order of its text.
    public List<CitedDocument> citedBy(ArchivedDocument document, Reading reading, Person who) {
        var once = new LinkedHashMap<List<Object>, Citation>();
        for (var citation : reading.citations()) {
            once.putIfAbsent(key(citation), citation);
        }
        return once.values().stream().map(citation -> found(document, citation, who)).toList();
    }

    private static List<Object> key(Citation citation) {
        return List.of(
                Objects.requireNonNullElse(citation.type(), ""),
                Objects.requireNonNullElse(citation.number(), ""),
                Objects.requireNonNullElse(citation.symbol(), ""),
                Objects.requireNonNullElse(citation.date(), ""));
    }

    private CitedDocument found(ArchivedDocument citing, Citation citation, Person who) {
        var number = citation.number();
        var symbol = citation.symbol();
        if (number == null || symbol == null) {
            return new CitedDocument(citation, List.of(), false);
        }
        var held =
                archive.numbered(number, symbol).stream()
                        .filter(one -> !one.id().equals(citing.id()))
                        .filter(one -> Access.mayRead(who, one.audience()))
                        .filter(one -> fits(one, citation.date(), citation.issuer()))
                        .toList();
        boolean certain = citation.date() != null || citation.issuer() != null;
        return new CitedDocument(citation, held, certain);
    }

    private static boolean fits(
            ArchivedDocument document, @Nullable String date, @Nullable String issuer) {
        var described = document.description();
        return isOn(described.issuedDate(), date)
                && IssuerName.mayBeOne(described.issuer(), issuer);
    }

    private static boolean isOn(@Nullable LocalDate day, @Nullable String date) {
        return day == null || date == null || date.isBlank() || date.equals(day.toString());
    }

    /// The documents that cite this one, oldest first.
    public List<ArchivedDocument> citing(ArchivedDocument cited, Person who) {
        var number = cited.description().number();
        var symbol = cited.description().symbol();
        if (number == null || symbol == null) {
            return List.of();
        }
        return summaries.citing(number, symbol).stream()
                .filter(one -> !one.document().equals(cited.id()))
                .filter(one -> fits(cited, one.date(), one.issuer()))
                .map(SummaryRows.Citing::document)
                .distinct()
                .flatMap(id -> archive.find(id).stream())
                .filter(one -> Access.mayRead(who, one.audience()))
                .toList();
    }
}
