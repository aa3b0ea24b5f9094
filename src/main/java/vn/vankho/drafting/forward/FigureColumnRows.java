package vn.vankho.drafting.forward;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vankho.access.Person;

/// What the columns of tables of figures were said to mean, by the heads of the table.
final class FigureColumnRows {

    private FigureColumnRows() {}

    static Optional<String> find(JdbcClient jdbc, String head) {
        return jdbc.sql("select meaning from figure_column where head = :head")
                .param("head", head)
                .query(String.class)
                .optional();
    }

    static int keep(JdbcClient jdbc, String head, String meaning, Person who, Instant at) {
        return jdbc.sql(
                        """
                        insert into figure_column (head, meaning, said_by, said_at)
                        values (:head, :meaning, :who, :at)
                        on conflict (head) do update
                        set meaning = :meaning, said_by = :who, said_at = :at""")
                .param("head", head)
                .param("meaning", meaning)
                .param("who", who.login())
                .param("at", at.toString())
                .update();
    }
}
