package vn.vankho.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// Finds names by words of them: *UBND xã* finds *Ủy ban nhân dân xã Minh Sơn*.
final class NameWords {

    /// More ways to write one name are not tried.
    private static final int MOST_FORMS = 32;

    /// No name has more words.
    private static final int LONGEST = 30;

    /// Enough for a name of that length with all of its words spelled out.
    private static final int MOST_WORK = 1_000_000;

    private NameWords() {}

    /// @param field whose terms are folded names
    static Query query(String field, String words) {
        var read = SyllableReader.read(words);
        if (read.isEmpty() || read.size() > LONGEST) {
            return new MatchNoDocsQuery("no name");
        }
        return Filters.any(forms(read).stream().map(form -> within(field, form)).toList());
    }

    private static Query within(String field, String form) {
        return new AutomatonQuery(
                new Term(field, form), Operations.determinize(within(form), MOST_WORK));
    }

    /// The words, with each abbreviation spelled out and each full form shortened.
    private static Set<String> forms(List<Syllable> words) {
        var forms = new LinkedHashSet<String>();
        forms.add(folded(words));
        for (var span : Abbreviations.STANDARD.in(words, false)) {
            for (var form : span.forms()) {
                if (form.weight() >= 1 && forms.size() < MOST_FORMS) {
                    var written = new ArrayList<>(words.subList(0, span.from()));
                    written.addAll(form.words());
                    written.addAll(words.subList(span.to(), words.size()));
                    forms.add(folded(written));
                }
            }
        }
        return forms;
    }

    private static String folded(List<Syllable> words) {
        return words.stream().map(Syllable::folded).collect(Collectors.joining(" "));
    }

    /// The words anywhere in a name, but no half words.
    private static Automaton within(String words) {
        var anything = Automata.makeAnyString();
        var blank = Automata.makeChar(' ');
        return Operations.concatenate(
                List.of(
                        Operations.optional(Operations.concatenate(List.of(anything, blank))),
                        Automata.makeString(words),
                        Operations.optional(Operations.concatenate(List.of(blank, anything)))));
    }
}
