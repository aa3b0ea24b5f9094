package vn.vankho.issuing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.Archive;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.document.Finding;
import vn.vankho.drafting.Drafts;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.Templates;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.intake.ScanRenditions;
import vn.vankho.issuing.sheet.DrawnSheet;
import vn.vankho.issuing.sheet.Sheets;
import vn.vankho.issuing.sheet.Stamper;
import vn.vankho.office.Bodies;
import vn.vankho.office.DaysOff;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;
import vn.vankho.register.OutgoingRegister;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.signature.Additions;
import vn.vankho.signature.Signatures;
import vn.vankho.signature.TrustStore;

/// All that issuing needs, over a real database and archive in a folder of its own.
final class IssuingOffice implements AutoCloseable {

    static final Person CLERK = new Person("thu", "Hoàng Thị Thu", Set.of(Role.CLERK));
    static final Person OTHER_CLERK = new Person("ha", "Vi Thị Hà", Set.of(Role.CLERK));
    static final Person LEADER = new Person("khanh", "Lường Văn Khánh", Set.of(Role.LEADER));
    static final Person DRAFTER = new Person("lan", "Lường Thị Lan", Set.of(Role.DRAFTER));
    static final Instant NOW = Instant.parse("2025-12-15T02:00:00Z");

    final Database database;
    final Journal journal;
    final Archive archive;
    final Drafts drafts;
    final Reviews reviews;
    final OutgoingRegister register;
    final Passages passages;
    final Issuing issuing;
    final Recalls recalls;
    final FollowUps followUps;
    final ScanRenditions scans;
    final IssuingCheck check;
    final Office office;
    final VankhoHome home;
    Clock clock;
    List<Finding> formErrors = List.of();

    IssuingOffice(Path folder, Sandbox sandbox) {
        this(folder, sandbox, Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    IssuingOffice(Path folder, Sandbox sandbox, Clock clock) {
        this.clock = clock;
        home = new VankhoHome(folder);
        database = Database.open(home);
        journal = Journal.open(home, database, clock);
        office = new Office(database, journal, new Bodies(database, journal), clock);
        if (office.current().isEmpty()) {
            office.setUp(
                    OwnOffice.named("UBND xã Minh Sơn"),
                    new Person("admin", "Quản Trị", Set.of(Role.ADMIN)));
        }
        register = new OutgoingRegister(database, journal);
        archive = Archive.open(home, database, journal, _ -> {}, clock);
        var filler = new Filler();
        var templates = new Templates(home, filler);
        drafts = new Drafts(database, journal, clock, templates, filler, new DrawnSheet());
        reviews = new Reviews(drafts, database, journal, clock);
        var judging = new Signatures(sandbox, new TrustStore(home), clock);
        var records = new SignatureRecords(archive, judging, database, clock);
        var desk = new PassageDesk(drafts, templates, reviews, office);
        var book = new PassageBook(register, database, journal, clock);
        var returned = new SignedReturns(judging, new Additions(sandbox));
        var stamper = new Stamper(sandbox);
        scans = new ScanRenditions(archive, records, sandbox);
        followUps =
                new FollowUps(
                        drafts, archive, records, scans, register, office, database, journal,
                        clock);
        var copies = new ScanCopies(followUps, scans, archive, office, stamper, clock);
        passages =
                new Passages(
                        book,
                        desk,
                        new SigningSteps(book, desk, register, returned, stamper, copies, database),
                        copies,
                        register,
                        _ -> formErrors,
                        new IssuedFiling(archive, records, register, office, journal),
                        database);
        recalls = new Recalls(register, archive, database, journal, clock);
        check =
                new IssuingCheck(
                        database,
                        register,
                        archive,
                        followUps,
                        new DaysOff(database, journal, clock),
                        clock);
        issuing =
                new Issuing(
                        drafts, templates, reviews, register, office, archive, records, database,
                        journal);
    }

    /// Gives a draft that was begun by the product what people would type.
    void complete(UUID draft) {
        var now = drafts.find(draft);
        var data = new HashMap<String, Object>(now.data());
        List.of("nơi nhận", "lưu", "quyền hạn", "chức vụ", "người ký", "địa danh", "tên cơ quan")
                .forEach(name -> data.putIfAbsent(name, Sheets.DATA.get(name)));
        drafts.update(draft, data, now.version(), DRAFTER);
    }

    /// A draft that lacks nothing but number and date.
    UUID draft() {
        return draft(Map.of());
    }

    UUID draft(Map<String, ?> more) {
        var data = new HashMap<String, Object>(Sheets.DATA);
        data.remove("năm ban hành");
        data.put("tên loại", "Báo cáo");
        data.putAll(more);
        return drafts.create("bao-cao", data, DRAFTER).id();
    }

    /// A draft that stands at `FORMAT_CHECKED`.
    UUID checked(Way way) {
        var draft = draft();
        passages.begin(draft, way, CLERK);
        passages.checkForm(draft, "", CLERK);
        return draft;
    }

    byte[] file(UUID draft) {
        return passages.file(draft).orElseThrow();
    }

    int journalLines(String words) {
        return database.read(
                jdbc ->
                        jdbc.sql("select count(*) from journal where line like ?")
                                .param("%" + words + "%")
                                .query(Integer.class)
                                .single());
    }

    @Override
    public void close() {
        scans.close();
        database.close();
    }
}
