package vn.vankho.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.RightsChanges;
import vn.vankho.access.Role;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.archive.Holds;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Field;
import vn.vankho.document.FieldName;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;

/// The case files of an office over a real database and archive, on a day that tests may move.
final class OpenFiles extends Clock implements AutoCloseable {

    static final Person CLERK = new Person("vanthu", "Lường Thị Thư", Set.of(Role.CLERK));
    static final Person LEADER = new Person("lanh.dao", "Lê Văn Đạo", Set.of(Role.LEADER));
    static final Person DRAFTER = new Person("soan", "Phạm Thị Soạn", Set.of(Role.DRAFTER));
    static final Person ADMIN = new Person("quan.tri", "Vũ Quản Trị", Set.of(Role.ADMIN));
    static final String OURS = "Ủy ban nhân dân xã Minh Sơn";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    LocalDate today = LocalDate.of(2026, 3, 10);
    final List<Object> events = new CopyOnWriteArrayList<>();
    final VankhoHome home;
    Database database;
    Journal journal;
    Archive archive;
    Office office;
    RightsChanges rights;
    Retention retention;
    CaseFiles files;
    NeedToKnow needToKnow;
    FileHolds holds;
    Placing placing;
    Closing closing;
    FilePlans plans;
    DueLists due;
    Handovers handovers;
    DisposalLists lists;
    DisposalExecution execution;

    OpenFiles(Path folder) {
        home = new VankhoHome(folder);
        open();
        if (office.current().isEmpty()) {
            office.setUp(OwnOffice.named(OURS), Person.atTerminal());
        }
    }

    private void open() {
        database = Database.open(home);
        journal = Journal.open(home, database, this);
        archive = Archive.open(home, database, journal, events::add, this);
        office = new Office(database, journal, new Bodies(database, journal), this);
        rights = new RightsChanges(database, journal, this);
        var own = new OwnPapers(office);
        retention = new Retention(database, journal, own, this);
        files = new CaseFiles(database, journal, archive, retention, own, this);
        needToKnow = new NeedToKnow(database, journal, archive, rights);
        holds = new FileHolds(database, new Holds(database, journal, this));
        var terms = new KeepingTerms(database, archive.disposals());
        placing =
                new Placing(database, journal, archive, files, needToKnow, holds, terms, own, this);
        closing = new Closing(database, files, archive, archive.disposals(), holds, terms, own);
        plans = new FilePlans(database, journal, files, this);
        due = new DueLists(files, holds);
        handovers = new Handovers(database, journal, files, this);
        lists = new DisposalLists(database, journal, files, holds, archive, this);
        execution =
                new DisposalExecution(lists, database, files, archive, archive.disposals(), this);
    }

    /// As after a restart.
    void reopen() {
        close();
        open();
    }

    void loseDatabase() throws IOException {
        close();
        Files.delete(home.database());
        open();
    }

    /// A document of the office in the archive, described and confirmed.
    DocumentId paper(String type, String number, String subject, LocalDate issued) {
        return paper(type, number, subject, issued, OURS, "Nội dung của " + subject);
    }

    DocumentId paper(
            String type,
            @Nullable String number,
            String subject,
            LocalDate issued,
            String issuer,
            String text) {
        var bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var id = received(number + ".pdf", bytes);
        archive.keepReading(id, reading(type, number, subject, issued, issuer, text));
        return id;
    }

    /// A file as it came, which nobody has read.
    private DocumentId received(String name, byte[] bytes) {
        var arrival = new Arrival(name, "upload", Sensitivity.INTERNAL, null);
        return archive.deposit(new ByteArrayInputStream(bytes), arrival, CLERK).id();
    }

    /// A file of any name and bytes, with a reading that a package asks for.
    DocumentId received(String name, byte[] bytes, int number) {
        var id = received(name, bytes);
        var subject = "Văn bản thứ " + number;
        var day = LocalDate.of(2025, 3, 1).plusDays(number);
        var about = "" + number;
        archive.keepReading(id, reading("Công văn", about, subject, day, OURS, subject));
        return id;
    }

    private static Reading reading(
            String type,
            @Nullable String number,
            String subject,
            LocalDate issued,
            String issuer,
            String text) {
        var fields = new EnumMap<FieldName, Field>(FieldName.class);
        Map.of(
                        FieldName.TYPE,
                        type,
                        FieldName.SYMBOL,
                        "BC-UBND",
                        FieldName.ISSUED_DATE,
                        issued.toString(),
                        FieldName.ISSUER,
                        issuer,
                        FieldName.SUBJECT,
                        subject,
                        FieldName.SIGNER_NAME,
                        "Trần Văn Lâm")
                .forEach((name, value) -> fields.put(name, Field.proposed(value, 0.9, null)));
        fields.put(
                FieldName.NUMBER,
                number == null ? Field.absent() : Field.proposed(number, 0.9, null));
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

    CaseFile opened(int year, String title, @Nullable Term term) {
        return files.open(
                new CaseFiles.Opening(
                        year,
                        null,
                        null,
                        title,
                        "Phạm Thị Soạn",
                        LocalDate.of(year, 1, 5),
                        term,
                        null),
                CLERK);
    }

    /// A case file with this one document, closed at the end of its year.
    CaseFile closed(int year, String title, Term term) {
        var file = opened(year, title, term);
        var day = LocalDate.of(year, 6, 1);
        placing.put(file.id(), paper("Giấy mời", "7" + year, title, day), CLERK);
        return closing.close(file.id(), LocalDate.of(year, 12, 20), CLERK);
    }

    /// The confirmed decision on a disposal.
    DocumentId decision() {
        var id = paper("Quyết định", "15", "Tiêu hủy tài liệu hết giá trị", today);
        archive.describe(
                id,
                new Description("Quyết định", "15", "QĐ-UBND", today, OURS, "Tiêu hủy", null, true),
                CLERK);
        return id;
    }

    List<DocumentId> inOrder(CaseFile file) {
        return files.documents(file.id()).stream().map(each -> each.document().id()).toList();
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
