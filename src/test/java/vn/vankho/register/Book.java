package vn.vankho.register;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

/// A register over a real database in a folder of its own.
final class Book implements AutoCloseable {

    static final Person CLERK = new Person("van.thu", "Trần Thị Thu", Set.of(Role.CLERK));
    static final Person READER = new Person("xem", "Lê Văn Xem", Set.of(Role.READER));
    static final LocalDate DAY = LocalDate.of(2023, 12, 15);

    final Database database;
    final OutgoingRegister register;

    Book(Path folder) {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        var journal = Journal.open(home, database, Clock.systemUTC());
        register = new OutgoingRegister(database, journal);
    }

    static OutgoingRegister.Request report(LocalDate date) {
        return report(null, date);
    }

    static OutgoingRegister.Request report(@Nullable UUID draft, LocalDate date) {
        return new OutgoingRegister.Request(
                draft, "Báo cáo", "BC-UBND", date, "Kết quả năm", "Nguyễn Văn Minh", null);
    }

    OutgoingRegister.Entry give(LocalDate date) {
        return register.give(report(date), CLERK);
    }

    OutgoingRegister.Entry copy(LocalDate date) {
        var request =
                new OutgoingRegister.Request(
                        null, "Bản sao y", "SY-UBND", date, "Sao một báo cáo", null, null);
        return register.give(request, CLERK);
    }

    /// How many lines of the journal speak of this act.
    int journalLines(String what) {
        return database.read(
                jdbc ->
                        jdbc.sql("select count(*) from journal where line like ?")
                                .param("%\"" + what + "\"%")
                                .query(Integer.class)
                                .single());
    }

    @Override
    public void close() {
        database.close();
    }
}
