package vn.vankho.register;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The last number given in a book and year. Counts inside the transaction that uses the number, so
/// that what is rolled back leaves no gap; a database's own sequence would.
final class Sequence {

    private static final String OPEN =
            """
            insert into book_counter (book, book_year, last_number) values (?, ?, ?)
            on conflict (book, book_year) do nothing
            """;
    private static final String STEP =
            """
            update book_counter set last_number = last_number + 1
            where book = ? and book_year = ?
            """;
    private static final String LAST =
            "select last_number from book_counter where book = ? and book_year = ?";
    private static final String CONTINUE =
            """
            update book_counter set last_number = ?
            where book = ? and book_year = ? and last_number < ?
            """;

    private Sequence() {}

    static boolean isOpen(JdbcClient jdbc, String book, int year) {
        return jdbc.sql(LAST).params(book, year).query(Integer.class).optional().isPresent();
    }

    static int next(JdbcClient jdbc, String book, int year) {
        jdbc.sql(OPEN).params(book, year, 0).update();
        jdbc.sql(STEP).params(book, year).update();
        return jdbc.sql(LAST).params(book, year).query(Integer.class).single();
    }

    /// Numbers up to this one are used elsewhere; the counter never goes back.
    static void startAfter(JdbcClient jdbc, String book, int year, int last) {
        jdbc.sql(OPEN).params(book, year, last).update();
        jdbc.sql(CONTINUE).params(last, book, year, last).update();
    }
}
