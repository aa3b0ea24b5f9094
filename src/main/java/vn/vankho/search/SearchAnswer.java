package vn.vankho.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;

/// What was found, best first.
///
/// @param total documents found in all
/// @param facets for each facet how many documents each value has: years the newest first, all
///     others the most frequent first; what was chosen of a facet does not narrow its own counts
/// @param state whether the answer can be complete
/// @param remarks sentences on how the question was understood, where it could be doubted
public record SearchAnswer(
        long total,
        List<Hit> hits,
        Map<FacetName, List<Facet>> facets,
        Search.IndexState state,
        List<String> remarks) {

    public SearchAnswer {
        facets = Map.copyOf(facets);
    }

    public List<Facet> facet(FacetName name) {
        return facets.getOrDefault(name, List.of());
    }

    public List<Facet> years() {
        return facet(FacetName.YEAR);
    }

    public List<Facet> types() {
        return facet(FacetName.TYPE);
    }

    public List<Facet> issuers() {
        return facet(FacetName.ISSUER);
    }

    public record Facet(String value, long count) {}

    /// One document, by its best passage.
    ///
    /// @param rank from 1
    /// @param page the page of the best passage
    /// @param snippet words around the best place
    /// @param marks the parts of the snippet that were looked for
    /// @param signer the name of whoever signed it
    /// @param places the best passages, the best first
    public record Hit(
            int rank,
            double score,
            DocumentId id,
            String fileName,
            @Nullable String type,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable LocalDate issuedDate,
            @Nullable String issuer,
            @Nullable String subject,
            int page,
            String snippet,
            List<Search.Range> marks,
            @Nullable String signer,
            List<Place> places) {}

    /// A passage of a document.
    ///
    /// @param section the heading that it stands under
    /// @param snippet words around the best place of it
    /// @param marks the parts of the snippet that were looked for
    public record Place(
            int page, @Nullable String section, String snippet, List<Search.Range> marks) {}
}
