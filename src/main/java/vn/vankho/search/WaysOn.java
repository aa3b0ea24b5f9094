package vn.vankho.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import vn.vankho.search.Search.WayOn;
import vn.vankho.search.language.Question;

/// Where to go on when nothing was found: the same question with one demand less, or word for word.
/// Only what finds something is offered.
final class WaysOn {

    private static final int MOST = 5;

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final Set<String> keys;

    WaysOn(IndexSearcher searcher, SearchQuery query, Set<String> keys) {
        this.searcher = searcher;
        this.query = query;
        this.keys = keys;
    }

    /// The ones that give up least first.
    List<WayOn> all() throws IOException {
        var ways = new java.util.ArrayList<WayOn>();
        for (var text : texts().entrySet()) {
            var documents = documents(text.getKey());
            if (documents > 0 && ways.size() < MOST) {
                ways.add(new WayOn(text.getValue(), text.getKey(), documents));
            }
        }
        return ways;
    }

    private Map<String, String> texts() {
        var question = Question.of(query.text());
        var texts = new LinkedHashMap<String, String>();
        for (var demand : question.understood()) {
            if (demand.rest() != null && !demand.rest().isBlank()) {
                texts.putIfAbsent(demand.rest(), "bỏ điều kiện " + demand.label());
            }
        }
        var words = question.plainWords();
        if (!words.isBlank()) {
            texts.putIfAbsent(words, "tìm theo từng từ");
        }
        texts.remove(query.text());
        return texts;
    }

    private long documents(String text) throws IOException {
        var other =
                new SearchQuery(
                        text, query.chosen(), query.from(), query.to(), query.order(), 1, 0);
        return new Answering(searcher, other, Question.of(text), keys).documents();
    }
}
