package vn.vankho.intake;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading.Citation;

/// The rows of `reading_summary` and `cited_document`.
final class SummaryRows {

    private SummaryRows() {}

    static void put(
            JdbcClient jdbc, DocumentId id, boolean certain, int doubts, List<Citation> cited) {
        jdbc.sql(
                        """
                        insert into reading_summary (document_id, certain, doubts) values (?, ?, ?)
                        on conflict (document_id) do update set certain = excluded.certain,
                            doubts = excluded.doubts\
                        """)
                .params(id.toString(), certain ? 1 : 0, doubts)
                .update();
        jdbc.sql("delete from cited_document where document_id = ?").param(id.toString()).update();
        for (int place = 0; place < cited.size(); place++) {
            insert(jdbc, id, place, cited.get(place));
        }
    }

    private static void insert(JdbcClient jdbc, DocumentId id, int place, Citation citation) {
        jdbc.sql(
                        """
                        insert into cited_document (document_id, place, number, symbol, cited_date, issuer)
                        values (?, ?, ?, ?, ?, ?)\
                        """)
                .param(id.toString())
                .param(place)
                .param(citation.number())
                .param(citation.symbol())
                .param(citation.date())
                .param(citation.issuer())
                .update();
    }

    static OptionalInt doubts(JdbcClient jdbc, DocumentId id) {
        return jdbc
                .sql("select doubts from reading_summary where document_id = ?")
                .param(id.toString())
                .query(Integer.class)
                .optional()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    static List<DocumentId> certain(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select summary.document_id from reading_summary summary
                        join document on document.id = summary.document_id
                        where summary.certain = 1 and document.confirmed = 0
                        order by document.seq\
                        """)
                .query((row, _) -> DocumentId.parse(row.getString(1)))
                .list();
    }

    /// The documents that cite this number and symbol, with what else they say of it.
    record Citing(DocumentId document, String date, String issuer) {}

    static List<Citing> citing(JdbcClient jdbc, String number, String symbol) {
        return jdbc.sql(
                        """
                        select document_id, coalesce(cited_date, ''), coalesce(issuer, '')
                        from cited_document
                        where symbol = ? and ltrim(number, '0') = ltrim(?, '0')
                        order by document_id, place\
                        """)
                .params(symbol, number)
                .query(
                        (row, _) ->
                                new Citing(
                                        DocumentId.parse(row.getString(1)),
                                        row.getString(2),
                                        row.getString(3)))
                .list();
    }
}
