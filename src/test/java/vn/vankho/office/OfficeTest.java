package vn.vankho.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.access.Journal;
import vn.vankho.access.NotAllowed;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;

class OfficeTest {

    private static final Person ADMIN = new Person("quan.tri", "Quản trị", Set.of(Role.ADMIN));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    @TempDir Path folder;

    private Database database;
    private Bodies bodies;
    private Office office;

    @BeforeEach
    void open() {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        var journal = Journal.open(home, database, Clock.systemUTC());
        var clock = Clock.fixed(Instant.parse("2026-11-25T03:00:00Z"), ZoneOffset.UTC);
        bodies = new Bodies(database, journal);
        office = new Office(database, journal, bodies, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static OwnOffice minhSon(Period valid) {
        var named = OwnOffice.named("Ủy ban nhân dân xã Minh Sơn");
        return new OwnOffice(
                named.name(),
                named.headLines(),
                null,
                named.place(),
                named.code(),
                List.of(
                        new OwnOffice.Unit("VP", "Văn phòng"),
                        new OwnOffice.Unit("KT", "Phòng Kinh tế")),
                valid);
    }

    @Test
    void knowsNothingBeforeTheSetUp() {
        assertThat(office.current()).isEmpty();
        assertThat(office.letterhead(DAY)).isEmpty();
    }

    @Test
    void keepsWhatWasSetUp() {
        office.setUp(minhSon(Period.ALWAYS), ADMIN);
        assertThat(office.current()).contains(minhSon(Period.ALWAYS));
        office.setUp(OwnOffice.named("UBND xã Minh Sơn"), ADMIN);
        assertThat(office.states()).containsExactly(OwnOffice.named("UBND xã Minh Sơn"));
    }

    @Test
    void asksForRights() {
        var clerk = new Person("van.thu", "Văn thư", Set.of(Role.CLERK));
        assertThatThrownBy(() -> office.setUp(minhSon(Period.ALWAYS), clerk))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void changesItsNameOnTheDayOfAMerger() {
        office.setUp(minhSon(Period.ALWAYS), ADMIN);
        var merger = LocalDate.of(2025, 7, 1);
        office.setUp(minhSon(new Period(merger, null)), ADMIN);
        assertThat(office.at(merger.minusDays(1)).orElseThrow().valid().to())
                .isEqualTo("2025-06-30");
        assertThat(office.at(merger).orElseThrow().valid().from()).isEqualTo(merger);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # title            authority                              title above the name
                    Chủ tịch,          TM. ỦY BAN NHÂN DÂN,                   CHỦ TỊCH
                    Phó Chủ tịch,      TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH,      PHÓ CHỦ TỊCH
                    Quyền Chủ tịch,    TM. ỦY BAN NHÂN DÂN,                   Q. CHỦ TỊCH
                    Chánh Văn phòng,   TL. CHỦ TỊCH,                          CHÁNH VĂN PHÒNG
                    """)
    void printsTheAuthorityThatTheTitleGives(String title, String authority, String printed) {
        office.setUp(minhSon(Period.ALWAYS), ADMIN);
        var signer = new Officer("Nguyễn Văn Minh", title, Office.OWN, Period.ALWAYS);
        var head = office.letterhead(DAY, signer).orElseThrow();
        assertThat(head.authority()).containsExactly(authority.split("\\|"));
        assertThat(head.signerTitle()).isEqualTo(printed);
        assertThat(head.signerName()).isEqualTo("Nguyễn Văn Minh");
        assertThat(head.headLines()).containsExactly("ỦY BAN NHÂN DÂN", "XÃ MINH SƠN");
    }

    @Test
    void signsByWhoeverLedOnTheDay() {
        office.setUp(minhSon(Period.ALWAYS), ADMIN);
        var end = LocalDate.of(2025, 6, 30);
        office.appoint(
                List.of(
                        new Officer("Lê Thị Phó", "Phó Chủ tịch", Office.OWN, Period.ALWAYS),
                        new Officer("Trần Văn Cũ", "CHỦ TỊCH", Office.OWN, new Period(null, end)),
                        new Officer(
                                "Nguyễn Văn Mới",
                                "Chủ tịch",
                                Office.OWN,
                                new Period(end.plusDays(1), null))),
                ADMIN);
        assertThat(office.letterhead(end).orElseThrow().signerName()).isEqualTo("Trần Văn Cũ");
        assertThat(office.letterhead(DAY).orElseThrow().signerName()).isEqualTo("Nguyễn Văn Mới");
        assertThat(office.officersAt(DAY))
                .extracting(Officer::name)
                .containsExactly("Nguyễn Văn Mới", "Lê Thị Phó");
    }

    @Test
    void takesOfficersFromTheImportedBodyOfItsName() {
        office.setUp(minhSon(Period.ALWAYS), ADMIN);
        bodies.importJson(
                """
                {"bodies": [{"id": "ms", "type": "xã", "name": "Minh Sơn"}],
                 "officers": [{"name": "Vũ Văn An", "title": "CHỦ TỊCH", "body": "ms"}]}
                """,
                ADMIN);
        assertThat(office.letterhead(DAY).orElseThrow().signerName()).isEqualTo("Vũ Văn An");
    }
}
