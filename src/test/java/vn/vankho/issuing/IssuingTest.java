package vn.vankho.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.Journal;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Arrival;
import vn.vankho.archive.DepositOutcome;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;
import vn.vankho.register.OutgoingRegister;
import vn.vankho.sample.SampleSigner;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;
import vn.vankho.signature.Signatures;
import vn.vankho.signature.TrustStore;

class IssuingTest {

    private static final Person CLERK =
            new Person("van.thu", "Trần Thị Thu", EnumSet.of(Role.CLERK, Role.ADMIN));
    private static final LocalDate DAY = LocalDate.of(2023, 12, 15);
    private static final Instant TIME = Instant.parse("2023-12-15T02:00:00Z");

    private static Sandbox sandbox;

    @TempDir Path folder;

    private final UUID draft = UUID.randomUUID();
    private final Desk desk = new Desk();
    private Database database;
    private OutgoingRegister register;
    private Archive archive;
    private Issuing issuing;

    /// Holds the drafts of this test in memory.
    private static final class Desk implements DraftDesk {
        final Map<UUID, Map<String, Object>> drafts = new HashMap<>();
        final Set<UUID> frozen = new HashSet<>();
        boolean broken;

        @Override
        public Map<String, ?> find(UUID draft) {
            return drafts.get(draft);
        }

        @Override
        public String type(UUID draft) {
            return "Báo cáo";
        }

        @Override
        public boolean frozen(UUID draft) {
            return frozen.contains(draft);
        }

        @Override
        public void freeze(UUID draft, Map<String, ?> issued, Person who) {
            if (broken) {
                throw new IllegalStateException("power cut");
            }
            drafts.get(draft).putAll(issued);
            frozen.add(draft);
        }
    }

    @BeforeAll
    static void start() {
        sandbox = new Sandbox(new SandboxSettings(1, 256, 1000));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void open() {
        var home = new VankhoHome(folder);
        var clock = Clock.systemUTC();
        database = Database.open(home);
        var journal = Journal.open(home, database, clock);
        var office = new Office(database, journal, new Bodies(database, journal), clock);
        office.setUp(OwnOffice.named("UBND xã Minh Sơn"), CLERK);
        register = new OutgoingRegister(database, journal);
        archive = Archive.open(home, database, journal, _ -> {}, clock);
        var judging = new Signatures(sandbox, new TrustStore(home), clock);
        var signatures = new SignatureRecords(archive, judging, database, clock);
        issuing = new Issuing(desk, register, office, archive, signatures, database, journal);
        desk.drafts.put(
                draft,
                new HashMap<>(
                        Map.of("trích yếu", "Kết quả năm 2023", "người ký", "Nguyễn Văn Minh")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static byte[] signed() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return SampleSigner.create("Nguyễn Văn Minh", "UBND xã Minh Sơn", TIME)
                .sign(out.toByteArray(), TIME);
    }

    private DepositOutcome file(byte[] content) {
        return issuing.fileSigned(draft, new ByteArrayInputStream(content), "bc.pdf", CLERK);
    }

    private int journalLines(String words) {
        return database.read(
                jdbc ->
                        jdbc.sql("select count(*) from journal where line like ?")
                                .param("%" + words + "%")
                                .query(Integer.class)
                                .single());
    }

    private long documents() {
        return database.read(
                jdbc -> jdbc.sql("select count(*) from document").query(Long.class).single());
    }

    @Test
    void givesTheDraftItsNumberAndFreezesIt() {
        var entry = issuing.number(draft, DAY, CLERK);
        assertThat(entry.printed()).isEqualTo("01/BC-UBND");
        assertThat(desk.drafts.get(draft))
                .containsEntry("số", "01")
                .containsEntry("ngày ký", "2023-12-15")
                .containsEntry("ký hiệu", "BC-UBND");
        assertThat(issuing.number(draft, DAY.plusDays(1), CLERK)).isEqualTo(entry);
    }

    @Test
    void givesNoNumberToADraftThatCannotBeFrozen() {
        desk.broken = true;
        assertThatThrownBy(() -> issuing.number(draft, DAY, CLERK)).hasMessage("power cut");
        assertThat(register.entries(2023)).isEmpty();
        desk.broken = false;
        assertThat(issuing.number(draft, DAY, CLERK).number()).isEqualTo(1);
    }

    @Test
    void asksForRights() {
        var reader = new Person("xem", "Xem", EnumSet.of(Role.READER));
        assertThatThrownBy(() -> issuing.number(draft, DAY, reader)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void filesTheSignedCopyByteForByte() throws IOException {
        var entry = issuing.number(draft, DAY, CLERK);
        var content = signed();
        var outcome = file(content);
        assertThat(archive.original(outcome.id())).hasBinaryContent(content);
        assertThat(register.forDraft(draft).orElseThrow().document()).isEqualTo(outcome.id());
        var description = archive.find(outcome.id()).orElseThrow().description();
        assertThat(description.number()).isEqualTo(entry.printedNumber());
        assertThat(description.issuer()).isEqualTo("Ủy ban nhân dân xã Minh Sơn");
        assertThat(description.confirmed()).isTrue();
    }

    @Test
    void keepsWhoSignedInTheJournal() throws IOException {
        issuing.number(draft, DAY, CLERK);
        file(signed());
        assertThat(
                        journalLines(
                                "signed-document-filed%INTACT_CHAIN_UNKNOWN; Nguyễn Văn Minh; 2023-12-15T02:00:00Z"))
                .isEqualTo(1);
    }

    @Test
    void filesAScanWithoutAnySignature() {
        issuing.number(draft, DAY, CLERK);
        file(new byte[] {(byte) 0xff, (byte) 0xd8, 1, 2, 3});
        assertThat(journalLines("signed-document-filed%NONE")).isEqualTo(1);
    }

    @Test
    void answersTheSameFileWithTheSameDocument() throws IOException {
        issuing.number(draft, DAY, CLERK);
        var content = signed();
        var first = file(content);
        assertThat(file(content))
                .isEqualTo(new DepositOutcome.Duplicate(first.id(), first.sha256()));
        assertThat(journalLines("signed-document-filed")).isEqualTo(1);
    }

    @Test
    void refusesAnotherFileForTheSameNumberAndKeepsNothingOfIt() throws IOException {
        issuing.number(draft, DAY, CLERK);
        file(signed());
        assertThatThrownBy(() -> file(signed()))
                .isInstanceOf(SignedFileExists.class)
                .hasMessageContaining("01/BC-UBND");
        assertThat(documents()).isEqualTo(1);
    }

    @Test
    void wantsANumberFirst() {
        assertThatThrownBy(() -> file(new byte[] {1})).isInstanceOf(DraftNotNumbered.class);
        assertThat(documents()).isZero();
    }

    @Test
    void completesWhatACrashLeftAfterTheDeposit() throws IOException {
        issuing.number(draft, DAY, CLERK);
        var content = signed();
        var arrival = new Arrival("bc.pdf", "draft");
        var id = archive.deposit(new ByteArrayInputStream(content), arrival, CLERK).id();
        assertThat(file(content).id()).isEqualTo(id);
        assertThat(register.forDraft(draft).orElseThrow().document()).isEqualTo(id);
        assertThat(archive.find(id).orElseThrow().description().confirmed()).isTrue();
    }

    @Test
    void completesWhatACrashLeftBeforeTheDescription() throws IOException {
        var entry = issuing.number(draft, DAY, CLERK);
        var content = signed();
        var arrival = new Arrival("bc.pdf", "draft");
        var id = archive.deposit(new ByteArrayInputStream(content), arrival, CLERK).id();
        register.file(entry.key(), id, CLERK);
        file(content);
        assertThat(archive.find(id).orElseThrow().description().subject())
                .isEqualTo("Kết quả năm 2023");
    }

    @Test
    void givesNoSecondNumberAfterTheFirstIsStruckOut() {
        issuing.number(draft, DAY, CLERK);
        register.strikeOut(OutgoingRegister.Key.common(2023, 1), "Sai trích yếu", CLERK);
        assertThatThrownBy(() -> issuing.number(draft, DAY, CLERK))
                .isInstanceOf(DraftNumberStruckOut.class);
        assertThatThrownBy(() -> file(new byte[] {1})).isInstanceOf(DraftNotNumbered.class);
        assertThat(register.entries(2023)).hasSize(1);
    }

    @Test
    void filesTheSignedFileOfADocumentThatWasWrittenElsewhere() {
        var request =
                new OutgoingRegister.Request(
                        null, "Công văn", "UBND-VP", DAY, "Về việc họp", "Lường Văn Khánh", null);
        var key = register.give(request, CLERK).key();
        var signed = "văn bản ký ở ngoài".getBytes(StandardCharsets.UTF_8);
        var kept = issuing.fileSigned(key, new ByteArrayInputStream(signed), "a.pdf", CLERK);
        assertThat(register.find(key).orElseThrow().document()).isEqualTo(kept.id());
        assertThat(archive.original(kept.id())).hasBinaryContent(signed);
        assertThat(issuing.fileSigned(key, new ByteArrayInputStream(signed), "a.pdf", CLERK))
                .isInstanceOf(DepositOutcome.Duplicate.class);
        var other = new ByteArrayInputStream(new byte[] {1});
        assertThatThrownBy(() -> issuing.fileSigned(key, other, "b.pdf", CLERK))
                .isInstanceOf(SignedFileExists.class);
    }
}
