package vn.vankho.drafting;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

/// Drafts and their versions over a real database in a folder of its own.
final class Desk implements AutoCloseable {

    static final Person LAN = new Person("lan", "Lường Thị Lan", Set.of(Role.DRAFTER));
    static final Person MAI = new Person("mai", "Nông Thị Mai", Set.of(Role.DRAFTER));

    final Database database;
    final Drafts drafts;
    final DraftVersions versions;

    Desk(Path folder) {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        var journal = Journal.open(home, database, Clock.systemUTC());
        var filler = new Filler();
        var templates = new Templates(home, filler);
        drafts = new Drafts(database, journal, Clock.systemUTC(), templates, filler, docx -> docx);
        versions = new DraftVersions(database, drafts, filler);
    }

    /// The sample report under a subject of one's own.
    static Map<String, Object> data(String subject) {
        var data = new LinkedHashMap<>(Samples.data("bao-cao"));
        data.remove("số");
        data.remove("ngày ký");
        data.put("trích yếu", subject);
        return data;
    }

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
