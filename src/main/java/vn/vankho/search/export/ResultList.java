package vn.vankho.search.export;

import java.util.List;
import vn.vankho.search.SearchAnswer.Hit;

/// A list of results on its way to a file.
///
/// @param question sentences that say what was asked, how many documents there are, who asked and
///     when
/// @param hits the documents, in the order of the results
public record ResultList(List<String> question, List<ListColumn> columns, List<Hit> hits) {

    static final String TITLE = "DANH SÁCH VĂN BẢN TRA CỨU";
    static final String ORDINAL = "TT";

    public ResultList {
        question = List.copyOf(question);
        columns = columns.isEmpty() ? ListColumn.usualOnes() : List.copyOf(columns);
        hits = List.copyOf(hits);
    }
}
