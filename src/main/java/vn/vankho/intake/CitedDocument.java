package vn.vankho.intake;

import java.util.List;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentNumber;
import vn.vankho.document.Reading.Citation;

/// A document that another one cites, and what the archive holds of it.
///
/// @param citation as it is cited first
/// @param held the documents that it may be, oldest first; only those that the person may read
/// @param certain whether number, symbol and also the date or the issuer fit
public record CitedDocument(Citation citation, List<ArchivedDocument> held, boolean certain) {

    public CitedDocument {
        held = List.copyOf(held);
    }

    /// Exactly one document is meant, beyond doubt.
    public boolean linked() {
        return certain && held.size() == 1;
    }

    /// As printed, such as `05/BC-UBND` or `60-NQ/ĐU`; what is known of it where a part is missing.
    public String number() {
        var symbol = citation.symbol();
        var number = citation.number();
        if (number == null) {
            return symbol == null ? "" : symbol;
        }
        if (symbol == null) {
            return number;
        }
        return DocumentNumber.find(number + "-" + symbol)
                .filter(DocumentNumber::party)
                .map(_ -> number + "-" + symbol)
                .orElse(number + "/" + symbol);
    }
}
