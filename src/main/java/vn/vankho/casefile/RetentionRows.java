package vn.vankho.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.office.Period;

/// The retention table's rows. An empty `valid_from` means since ever.
final class RetentionRows {

    private static final String INSERT =
            """
            insert into retention_rule (rule, version, place, record_group, words, term, action_after,
                cut_off, legal_source, tag, confirmed_by, valid_from, valid_to, set_at, set_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;
    private static final String NEWEST =
            """
            select * from retention_rule r
            where version = (select max(version) from retention_rule where rule = r.rule)
            order by place, rule\
            """;

    private RetentionRows() {}

    static List<RetentionRule> newest(JdbcClient jdbc) {
        return jdbc.sql(NEWEST).query((row, _) -> rule(row)).list();
    }

    static Optional<RetentionRule> find(JdbcClient jdbc, String rule, int version) {
        return jdbc.sql("select * from retention_rule where rule = ? and version = ?")
                .params(rule, version)
                .query((row, _) -> rule(row))
                .optional();
    }

    static List<RetentionRule> versions(JdbcClient jdbc, String rule) {
        return jdbc.sql("select * from retention_rule where rule = ? order by version")
                .param(rule)
                .query((row, _) -> rule(row))
                .list();
    }

    static int place(JdbcClient jdbc, String rule) {
        return jdbc.sql(
                        """
                        select coalesce((select max(place) from retention_rule where rule = ?),
                            (select coalesce(max(place), 0) + 1 from retention_rule))\
                        """)
                .param(rule)
                .query(Integer.class)
                .single();
    }

    static void insert(JdbcClient jdbc, RetentionRule rule, int place, Instant at, String by) {
        var from = rule.valid().from();
        jdbc.sql(INSERT)
                .params(
                        Arrays.asList(
                                rule.id(),
                                rule.version(),
                                place,
                                rule.group(),
                                String.join("\n", rule.words()),
                                rule.term() == null ? null : rule.term().key(),
                                rule.action(),
                                rule.cutOff(),
                                rule.source(),
                                rule.tag(),
                                rule.confirmedBy(),
                                from == null ? "" : from.toString(),
                                rule.valid().to() == null ? null : rule.valid().to().toString(),
                                at.toString(),
                                by))
                .update();
    }

    private static RetentionRule rule(ResultSet row) throws SQLException {
        return new RetentionRule(
                row.getString("rule"),
                row.getInt("version"),
                row.getString("record_group"),
                row.getString("words").lines().toList(),
                Term.ofKey(row.getString("term")),
                row.getString("action_after"),
                row.getString("cut_off"),
                row.getString("legal_source"),
                row.getString("tag"),
                row.getString("confirmed_by"),
                new Period(day(row.getString("valid_from")), day(row.getString("valid_to"))));
    }

    static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null || iso.isEmpty() ? null : LocalDate.parse(iso);
    }
}
