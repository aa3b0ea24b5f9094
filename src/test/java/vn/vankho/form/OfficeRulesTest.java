package vn.vankho.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.document.Finding;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;
import vn.vankho.home.VankhoHome;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;
import vn.vankho.office.Officer;
import vn.vankho.office.OwnOffice;
import vn.vankho.office.Period;
import vn.vankho.report.PaperReader;

class OfficeRulesTest {

    private static final Person ADMIN =
            new Person("quan", "Quản trị", Set.of(Role.ADMIN, Role.CLERK));
    private static final String REPORT =
            """
            ỦY BAN NHÂN DÂN	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            XÃ SUỐI BẠC	Độc lập - Tự do - Hạnh phúc
            Số: 15/BC-UBND	Suối Bạc, ngày 15 tháng 12 năm 2023
            BÁO CÁO
            Tình hình thực hiện nhiệm vụ năm 2023
            Kính gửi: Ủy ban nhân dân huyện Phù Yên.
            Trên đây là báo cáo của Ủy ban nhân dân xã Suối Bạc./.
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH
            Lò Thị Mai
            """;

    @TempDir Path folder;
    private Database database;
    private OfficeFacts facts;

    @BeforeEach
    void knowTheOffice() {
        var home = new VankhoHome(folder);
        database = Database.open(home);
        var journal = Journal.open(home, database, Clock.systemUTC());
        var bodies = new Bodies(database, journal);
        var office = new Office(database, journal, bodies, Clock.systemUTC());
        office.setUp(OwnOffice.named("Ủy ban nhân dân xã Suối Bạc"), ADMIN);
        office.appoint(
                List.of(
                        new Officer("Hoàng Văn Bình", "Chủ tịch", Office.OWN, Period.ALWAYS),
                        new Officer("Lò Thị Mai", "Phó Chủ tịch", Office.OWN, Period.ALWAYS)),
                ADMIN);
        bodies.importJson(
                """
                {"bodies": [
                  {"id": "cu", "type": "xã", "name": "Bản Lầm", "parent": null, "validFrom": null,
                   "validTo": "2019-12-31", "predecessors": [], "successors": ["moi"],
                   "place": "Bản Lầm", "shortCode": "UBND"},
                  {"id": "moi", "type": "xã", "name": "Nậm Giôn", "parent": null,
                   "validFrom": "2020-01-01", "validTo": null, "predecessors": ["cu"],
                   "successors": [], "place": "Nậm Giôn", "shortCode": "UBND"}],
                 "officers": []}\
                """,
                ADMIN);
        facts = new OfficeFacts(office, bodies);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Finding> check(String text) {
        var pages = List.of(new PageText(1, text, PageText.Source.TEXT, 1, List.of()));
        var paper = PaperReader.read(pages, Reading.Origin.BORN_DIGITAL);
        var reading =
                new Reading(
                        "text/plain",
                        Reading.Origin.BORN_DIGITAL,
                        "unicode",
                        false,
                        Reading.Outcome.COMPLETE,
                        pages,
                        paper.fields(),
                        paper.recipients(),
                        paper.filing(),
                        paper.citations(),
                        paper.outline(),
                        List.of(),
                        List.of(),
                        List.of());
        return FormCheck.check(reading, null, FormCheck.Mode.STRICT, facts).findings();
    }

    @Test
    void isSilentWhereTheOfficesDataAgree() {
        assertThat(check(REPORT)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    N07 | 15/BC-UBND            | 15/BC-UBNDX
                    D05 | Suối Bạc, ngày        | Phù Yên, ngày
                    S04 | TM. ỦY BAN NHÂN DÂN   | KT. CHỦ TỊCH
                    S07 | Lò Thị Mai            | Lò Thị Lan
                    S07 | KT. CHỦ TỊCH@PHÓ CHỦ TỊCH@Lò Thị Mai | CHỦ TỊCH@Lò Thị Mai
                    R06 | - Như trên;           | - Như trên;@- UBND xã Mường Do;
                    R06 | - Như trên;           | - Như trên;@- UBND xã Bản Lầm;
                    H10 | ỦY BAN NHÂN DÂN	CỘNG | UBND HUYỆN PHÙ YÊN	CỘNG
                    """)
    void findsWhatContradictsThem(String code, String right, String wrong) {
        var text = REPORT.replace(right.replace('@', '\n'), wrong.replace('@', '\n'));
        if (code.equals("H10")) {
            text =
                    text.replace("XÃ SUỐI BẠC	Độc", "ỦY BAN NHÂN DÂN	Độc")
                            .replace("Số:", "XÃ SUỐI BẠC\nSố:");
        }
        if (code.equals("S04")) {
            text = text.replace("KT. CHỦ TỊCH\nKT. CHỦ TỊCH", "KT. CHỦ TỊCH");
        }
        assertThat(text).isNotEqualTo(REPORT);
        assertThat(check(text)).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void namesTheSuccessorOfABodyThatWasNoMore() {
        var text = REPORT.replace("XÃ SUỐI BẠC", "XÃ BẢN LẦM").replace("Suối Bạc", "Bản Lầm");
        assertThat(check(text))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("H11"))
                .satisfies(
                        finding ->
                                assertThat(finding.expected())
                                        .isEqualTo("Ủy ban nhân dân xã Nậm Giôn"));
    }

    @Test
    void doesNotJudgeABodyThatTheOfficesDataDoNotKnow() {
        var text = REPORT.replace("XÃ SUỐI BẠC", "XÃ MƯỜNG DO").replace("Lò Thị Mai", "Hà Thị Lan");
        assertThat(check(text)).isEmpty();
    }
}
