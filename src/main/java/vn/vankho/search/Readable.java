package vn.vankho.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Sensitivity;

/// The passages that somebody may read: part of every search.
///
/// Mostly that is all there are. Then nothing has to be looked up for each of them, which saves as
/// much time as the search itself takes.
final class Readable extends Query {

    private final Set<Sensitivity> sensitivities;

    Readable(Set<Sensitivity> sensitivities) {
        this.sensitivities = Set.copyOf(sensitivities);
    }

    /// Each passage has exactly one sensitivity, so the counts tell whether there are others.
    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var reader = searcher.getIndexReader();
        var readable = 0;
        for (var sensitivity : sensitivities) {
            readable += reader.docFreq(new Term(IndexFields.SENSITIVITY, sensitivity.name()));
        }
        return readable == reader.maxDoc() ? MatchAllDocsQuery.INSTANCE : named();
    }

    private Query named() {
        var names = sensitivities.stream().map(one -> new BytesRef(one.name())).toList();
        return new TermInSetQuery(IndexFields.SENSITIVITY, names);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String field) {
        return "readable" + sensitivities;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Readable same && sensitivities.equals(same.sensitivities);
    }

    @Override
    public int hashCode() {
        return sensitivities.hashCode();
    }
}
