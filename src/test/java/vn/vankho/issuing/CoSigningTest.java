package vn.vankho.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vankho.issuing.IssuingOffice.CLERK;
import static vn.vankho.issuing.IssuingOffice.LEADER;
import static vn.vankho.issuing.IssuingOffice.NOW;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.issuing.Stage.End;
import vn.vankho.issuing.Stage.Step;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;
import vn.vankho.signature.TokenTool;

/// Two bodies issue one document: both their leaders sign, one behind the other.
class CoSigningTest {

    private static final String SECOND = "Nông Văn Hai";
    private static final LocalDate DAY = LocalDate.of(2025, 12, 15);
    private static Sandbox sandbox;

    @TempDir Path folder;
    private IssuingOffice office;
    private UUID draft;

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
        office = new IssuingOffice(folder, sandbox);
        draft = office.draft(Map.of("người ký thứ hai", SECOND, "chức vụ thứ hai", "Chủ tịch"));
        office.passages.begin(draft, Way.SIGN_FIRST, CLERK);
        office.passages.checkForm(draft, "", CLERK);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Passage bringBack(byte[] signed) {
        return office.passages.bringBack(draft, signed, false, LEADER);
    }

    @Test
    void waitsUntilBothHaveSigned() {
        var first = bringBack(TokenTool.leader(office.file(draft), NOW));
        assertThat(first.stage()).isEqualTo(Step.FORMAT_CHECKED);
        assertThat(first.partial().getLast().words()).contains("Còn chờ " + SECOND);
        var second = bringBack(TokenTool.besides(SECOND, office.file(draft), NOW));
        assertThat(second.stage()).isEqualTo(Step.SIGNED);
        office.passages.number(draft, DAY, CLERK);
        office.passages.putNumberOnPage(draft, CLERK);
        var sealed = TokenTool.office(office.file(draft), NOW.plusSeconds(600));
        office.passages.bringBack(draft, sealed, false, CLERK);
        office.passages.issue(draft, DAY, 2, CLERK);
        assertThat(office.passages.file(draft, CLERK).stage()).isEqualTo(End.FILED);
    }

    @Test
    void takesThemInAnyOrderAndBothAtOnce() {
        var one = TokenTool.besides(SECOND, office.file(draft), NOW);
        assertThat(bringBack(TokenTool.leader(one, NOW)).stage()).isEqualTo(Step.SIGNED);
    }

    @Test
    void answersTheSameFileAgainWithTheSame() {
        var signed = TokenTool.leader(office.file(draft), NOW);
        assertThat(bringBack(signed)).isEqualTo(bringBack(signed));
    }

    @Test
    void tellsTheSecondOfTwoWhoSignedBesideEachOther() {
        var prepared = office.file(draft);
        bringBack(TokenTool.leader(prepared, NOW));
        assertThatThrownBy(() -> bringBack(TokenTool.besides(SECOND, prepared, NOW)))
                .isInstanceOf(ReturnRefused.class)
                .hasMessageContaining("ký tiếp vào đó");
    }

    @Test
    void refusesWhoIsNeitherOfThem() {
        var stranger = TokenTool.besides("Người Khác", office.file(draft), NOW);
        assertThatThrownBy(() -> bringBack(stranger))
                .isInstanceOf(ReturnRefused.class)
                .hasMessageContaining(SECOND);
        assertThat(office.passages.find(draft).orElseThrow().stage())
                .isEqualTo(Step.FORMAT_CHECKED);
    }
}
