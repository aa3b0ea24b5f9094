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

    private final Set<String> keys;

    /// @param keys what the person holds, see [vn.vankho.access.Access#keys]
    Readable(Set<String> keys) {
        this.keys = Set.copyOf(keys);
    }

    /// A passage whose readers are named has several keys, the others one each; so the counts tell
    /// whether there are others only where nobody is named.
    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var reader = searcher.getIndexReader();
        var readable = 0;
        for (var sensitivity : Sensitivity.values()) {
            if (keys.contains(sensitivity.name())) {
                readable += reader.docFreq(new Term(IndexFields.AUDIENCE, sensitivity.name()));
            }
        }
        return readable == reader.maxDoc() ? MatchAllDocsQuery.INSTANCE : named();
    }

    private Query named() {
        var terms = keys.stream().map(BytesRef::new).toList();
        return new TermInSetQuery(IndexFields.AUDIENCE, terms);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String field) {
        return "readable" + keys;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Readable same && keys.equals(same.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
