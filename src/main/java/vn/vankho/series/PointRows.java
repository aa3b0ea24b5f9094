package vn.vankho.series;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Evidence;

/// The points in the database, and which reading they came from.
final class PointRows {

    private static final String INSERT =
            """
            insert into series_point (document_id, place, kind, series_key, printed_name, scope, unit, period,
                actual, plan, whole, qualifier, percent_of_plan, percent_of_same_period, change, change_base,
                as_of, confidence, page, quote_start, quote_end, quote)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;

    private PointRows() {}

    /// @param format of the rules that took the points out
    record Taken(int reading, int format) {}

    static Map<DocumentId, Taken> taken(JdbcClient jdbc) {
        var taken = new HashMap<DocumentId, Taken>();
        jdbc.sql("select document_id, reading, format from series_document")
                .query(
                        row -> {
                            taken.put(
                                    DocumentId.parse(row.getString(1)),
                                    new Taken(row.getInt(2), row.getInt(3)));
                        });
        return taken;
    }

    /// Puts these points in the place of those that the document had.
    ///
    /// @param reported the year that the document reports on
    static void replace(
            JdbcClient jdbc,
            DocumentId document,
            Taken taken,
            @Nullable String reported,
            List<StoredPoint> points) {
        remove(jdbc, document);
        jdbc.sql(
                        """
                        insert into series_document (document_id, reading, format, reported)
                        values (?, ?, ?, ?)\
                        """)
                .param(document.toString())
                .param(taken.reading())
                .param(taken.format())
                .param(reported)
                .update();
        points.forEach(point -> insert(jdbc, point));
    }

    static void remove(JdbcClient jdbc, DocumentId document) {
        for (var table : List.of("series_point", "series_document")) {
            jdbc.sql("delete from " + table + " where document_id = ?")
                    .param(document.toString())
                    .update();
        }
    }

    private static void insert(JdbcClient jdbc, StoredPoint point) {
        var evidence = point.evidence();
        jdbc.sql(INSERT)
                .param(point.document().toString())
                .param(point.place())
                .param(point.kind().name())
                .param(point.key())
                .param(point.name())
                .param(point.scope())
                .param(point.unit())
                .param(point.period())
                .param(text(point.actual()))
                .param(text(point.plan()))
                .param(text(point.whole()))
                .param(point.qualifier())
                .param(text(point.percentOfPlan()))
                .param(text(point.percentOfSamePeriod()))
                .param(text(point.change()))
                .param(point.changeBase())
                .param(point.asOf())
                .param(point.confidence())
                .param(evidence.page())
                .param(evidence.start())
                .param(evidence.end())
                .param(evidence.quote())
                .update();
    }

    private static @Nullable String text(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    /// The year that each document with points reports on; an empty text where it does not say.
    static Map<DocumentId, String> reported(JdbcClient jdbc) {
        var years = new HashMap<DocumentId, String>();
        jdbc.sql(
                        """
                        select document_id, coalesce(reported, '') from series_document
                        where document_id in (select document_id from series_point)\
                        """)
                .query(
                        row -> {
                            years.put(DocumentId.parse(row.getString(1)), row.getString(2));
                        });
        return years;
    }

    static List<StoredPoint> all(JdbcClient jdbc) {
        return jdbc.sql("select * from series_point order by document_id, place")
                .query((row, _) -> point(row))
                .list();
    }

    private static StoredPoint point(ResultSet row) throws SQLException {
        return new StoredPoint(
                DocumentId.parse(row.getString("document_id")),
                row.getInt("place"),
                StoredPoint.Kind.valueOf(row.getString("kind")),
                row.getString("series_key"),
                row.getString("printed_name"),
                row.getString("scope"),
                row.getString("unit"),
                row.getString("period"),
                decimal(row, "actual"),
                decimal(row, "plan"),
                decimal(row, "whole"),
                row.getString("qualifier"),
                decimal(row, "percent_of_plan"),
                decimal(row, "percent_of_same_period"),
                decimal(row, "change"),
                row.getString("change_base"),
                row.getString("as_of"),
                row.getDouble("confidence"),
                new Evidence(
                        row.getInt("page"),
                        row.getInt("quote_start"),
                        row.getInt("quote_end"),
                        row.getString("quote")));
    }

    private static @Nullable BigDecimal decimal(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : new BigDecimal(text);
    }
}
