package vn.vankho.drafting.forward;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.Templates;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.intake.Confirmations;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;

/// Everything that rolling forward needs, over a real archive and database in a folder of its own.
final class ForwardDesk implements AutoCloseable {

    static final Person LAN =
            new Person("lan", "Lường Thị Lan", Set.of(Role.DRAFTER, Role.CLERK, Role.ADMIN));

    final Database database;
    final Archive archive;
    final Bodies bodies;
    final Drafts drafts;
    final Filler filler = new Filler();
    final Templates templates;
    final Beginning beginning;
    final Forward forward;

    ForwardDesk(Path folder) {
        var clock = Clock.systemUTC();
        var home = new VankhoHome(folder);
        database = Database.open(home);
        var journal = Journal.open(home, database, clock);
        archive = Archive.open(home, database, journal, _ -> {}, clock);
        bodies = new Bodies(database, journal);
        var office = new Office(database, journal, bodies, clock);
        templates = new Templates(home, filler);
        drafts = new Drafts(database, journal, clock, templates, filler, docx -> docx);
        var confirmations = new Confirmations(archive, database, journal, bodies, office, clock);
        beginning =
                new Beginning(
                        new OfficeLookup(office, bodies),
                        archive,
                        new PartReports(archive, confirmations, bodies));
        forward = new Forward(beginning, drafts, archive, confirmations, database, clock);
    }

    /// Keeps a reading as that of a document of the archive.
    DocumentId kept(Reading reading) {
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var deposited =
                archive.deposit(
                        new ByteArrayInputStream(bytes), new Arrival("bc.txt", "upload"), LAN);
        archive.keepReading(deposited.id(), reading);
        return deposited.id();
    }

    @Override
    public void close() {
        database.close();
    }
}
