package vn.vankho.search;

import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.Document;
import vn.vankho.document.DocumentId;
import vn.vankho.search.SearchAnswer.Hit;
import vn.vankho.search.SearchAnswer.Place;

/// Reads from an index entry what a list shows of its document.
final class HitReader {

    private HitReader() {}

    /// @param places the best passages, at least one
    static Hit read(int rank, double score, Document entry, List<Place> places) {
        var best = places.getFirst();
        var issued = entry.get(IndexFields.ISSUED);
        return new Hit(
                rank,
                score,
                DocumentId.parse(entry.get(IndexFields.ID)),
                entry.get(IndexFields.FILE_NAME),
                entry.get(IndexFields.TYPE),
                entry.get(IndexFields.NUMBER),
                entry.get(IndexFields.SYMBOL),
                issued == null ? null : LocalDate.parse(issued),
                entry.get(IndexFields.ISSUER),
                entry.get(IndexFields.SUBJECT),
                best.page(),
                best.snippet(),
                best.marks(),
                entry.get(IndexFields.SIGNER),
                places);
    }

    /// The page of a passage, without its words.
    static Place page(Document entry) {
        var page = entry.getField(IndexFields.PAGE).numericValue().intValue();
        return new Place(page, null, "", List.of());
    }
}
