package vn.vankho.register;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Accounts;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.intake.Confirmations;
import vn.vankho.office.Bodies;
import vn.vankho.office.DaysOff;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;

/// The books of an office over a real database and archive, on a Tuesday that tests may move.
final class IncomingBook extends Clock implements AutoCloseable {

    static final Person CLERK = Book.CLERK;
    static final Person LEADER = new Person("lanh.dao", "Lê Văn Đạo", Set.of(Role.LEADER));
    static final Person DRAFTER = new Person("soan", "Phạm Thị Soạn", Set.of(Role.DRAFTER));
    static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    LocalDate today = TUESDAY;
    final Database database;
    final Journal journal;
    final Archive archive;
    final Office office;
    final OutgoingRegister outgoing;
    final NumberingPlans plans;
    final DaysOff daysOff;
    final IncomingRegister register;
    final ArrivedPapers papers;
    final Distribution distribution;

    IncomingBook(Path folder) {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        journal = Journal.open(home, database, Clock.systemUTC());
        archive = Archive.open(home, database, journal, _ -> {}, Clock.systemUTC());
        var bodies = new Bodies(database, journal);
        office = new Office(database, journal, bodies, this);
        office.setUp(OwnOffice.named("UBND xã Minh Sơn"), Person.atTerminal());
        papers =
                new ArrivedPapers(
                        archive,
                        new Confirmations(archive, database, journal, bodies, office, this),
                        office);
        outgoing = new OutgoingRegister(database, journal);
        plans = new NumberingPlans(database, journal, this);
        daysOff = new DaysOff(database, journal, this);
        register = new IncomingRegister(database, journal, papers, daysOff, this);
        distribution = new Distribution(register, new Accounts(database, journal, this), office);
    }

    static IncomingDocument letter(String number) {
        return letter(number, TUESDAY);
    }

    static IncomingDocument letter(String number, LocalDate arrivedOn) {
        return line(arrivedOn, "UBND tỉnh Thái Nguyên", number, "UBND-VX", "Về việc rà soát");
    }

    static IncomingDocument line(
            LocalDate arrivedOn,
            String author,
            @Nullable String number,
            @Nullable String symbol,
            String subject) {
        return new IncomingDocument(
                arrivedOn,
                author,
                number,
                symbol,
                arrivedOn.minusDays(2),
                "Công văn",
                subject,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Registration register(IncomingDocument content) {
        return register.register(content, UUID.randomUUID(), false, CLERK);
    }

    IncomingEntry entered(IncomingDocument content) {
        return entered(register(content));
    }

    static IncomingEntry entered(Registration outcome) {
        return switch (outcome) {
            case Registration.Registered(var entry, _) -> entry;
            case Registration.Doubtful(var findings) ->
                    throw new AssertionError("Not entered: " + findings);
        };
    }

    /// A file in the archive that was read as a report with this text on its page.
    DocumentId read(String text) {
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var arrival = new Arrival("den.pdf", "upload", Sensitivity.INTERNAL, null);
        var id = archive.deposit(new ByteArrayInputStream(bytes), arrival, CLERK).id();
        archive.keepReading(id, reading(text));
        return id;
    }

    private static Reading reading(String text) {
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        Map.of(
                        FieldName.TYPE, "Báo cáo",
                        FieldName.NUMBER, "15",
                        FieldName.SYMBOL, "BC-SNN",
                        FieldName.ISSUED_DATE, "2026-03-05",
                        FieldName.ISSUER, "Sở Nông nghiệp và Môi trường",
                        FieldName.SUBJECT, "Kết quả trồng rừng",
                        FieldName.SIGNER_NAME, "Trần Văn Lâm")
                .forEach((name, value) -> fields.put(name, Field.proposed(value, 0.9, null)));
        var page = new PageText(1, text, PageText.Source.TEXT, 1, List.of());
        return new Reading(
                "application/pdf",
                Reading.Origin.BORN_DIGITAL,
                "unicode",
                false,
                Reading.Outcome.COMPLETE,
                List.of(page),
                fields,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
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
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return today.atTime(9, 0).atZone(ZONE).toInstant();
    }

    @Override
    public void close() {
        database.close();
    }
}
