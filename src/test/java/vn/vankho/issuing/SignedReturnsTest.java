package vn.vankho.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vankho.issuing.IssuingOffice.NOW;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.home.VankhoHome;
import vn.vankho.issuing.SignedReturns.Accepted;
import vn.vankho.issuing.SignedReturns.Expected;
import vn.vankho.issuing.Stage.Step;
import vn.vankho.issuing.sheet.PreparedPdf;
import vn.vankho.issuing.sheet.Sheets;
import vn.vankho.issuing.sheet.Stamper;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;
import vn.vankho.signature.Additions;
import vn.vankho.signature.Signatures;
import vn.vankho.signature.TokenTool;
import vn.vankho.signature.TrustStore;

/// What is taken of files that come back from signing, and what is said of all others.
class SignedReturnsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 15);
    private static final byte[] PREPARED =
            PreparedPdf.of(Sheets.drawn(), Sheets.BLOCK, false).content();

    @TempDir static Path folder;
    private static Sandbox sandbox;
    private static SignedReturns returns;

    @BeforeAll
    static void start() {
        sandbox = new Sandbox(new SandboxSettings(1, 256, 1000));
        var clock = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
        var signatures = new Signatures(sandbox, new TrustStore(new VankhoHome(folder)), clock);
        returns = new SignedReturns(signatures, new Additions(sandbox));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static Accepted leader(byte[] returned) {
        return leader(returned, false);
    }

    private static Accepted leader(byte[] returned, boolean otherSigner) {
        var expected =
                new Expected(
                        PREPARED,
                        PREPARED.length,
                        Way.SIGN_FIRST,
                        Step.SIGNED,
                        List.of(Sheets.LEADER),
                        otherSigner);
        return returns.check(expected, returned, DAY);
    }

    private static Accepted office(byte[] known, byte[] returned) {
        var expected =
                new Expected(
                        known,
                        PREPARED.length,
                        Way.SIGN_FIRST,
                        Step.ORG_SIGNED,
                        List.of(Sheets.LEADER),
                        false);
        return returns.check(expected, returned, DAY);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] returned) {
        return assertThatThrownBy(() -> leader(returned)).isInstanceOf(ReturnRefused.class);
    }

    private static byte[] signed() {
        return TokenTool.leader(PREPARED, NOW);
    }

    @Test
    void takesTheLeadersSignatureAndRemarksOnWhatIsNotKnown() {
        var accepted = leader(signed());
        assertThat(accepted.signedOn()).isEqualTo(DAY);
        assertThat(accepted.byOffice()).isFalse();
        assertThat(accepted.remarks())
                .anyMatch(
                        remark ->
                                remark.contains("Lường Văn Khánh")
                                        && remark.contains("chưa có chứng thư trung gian"));
    }

    @Test
    void takesTheOfficesSignatureBehindTheStampedNumber() {
        var stamped = new Stamper(sandbox).stamp(signed(), "1147", DAY).orElseThrow();
        var both = TokenTool.office(stamped, NOW.plusSeconds(600));
        assertThat(office(stamped, both).byOffice()).isTrue();
    }

    @Test
    void wantsAPdf() {
        refused(new byte[] {1, 2, 3}).hasMessageContaining("không phải PDF");
    }

    @Test
    void seesThatNothingWasSigned() {
        refused(PREPARED).hasMessageContaining("chưa có chữ ký nào");
    }

    @Test
    void seesThatTheFileIsCutOff() {
        refused(Arrays.copyOf(PREPARED, PREPARED.length - 50))
                .hasMessageContaining("thiếu phần cuối");
        var signed = signed();
        refused(Arrays.copyOf(signed, signed.length - 2_000))
                .hasMessageMatching(".*(?:Không đọc được|không dùng được|Ngoài chữ ký).*");
    }

    @Test
    void tellsThatTheProgramSavedTheFileAnew() {
        refused(TokenTool.savedAnew(signed()))
                .hasMessageContaining("Phần mềm ký đã lưu lại tệp")
                .hasMessageContaining("ghi nối");
    }

    @Test
    void tellsThatSignaturesWereLostInSavingAnew() {
        refused(TokenTool.savedAnew(PREPARED)).hasMessageContaining("không còn chữ ký số nào");
    }

    @Test
    void tellsWhereAnotherDocumentDiffers() {
        var other =
                PreparedPdf.of(
                                Sheets.drawn(Map.of("trích yếu", "Kết quả chăn nuôi")),
                                Sheets.BLOCK,
                                false)
                        .content();
        refused(TokenTool.leader(other, NOW))
                .hasMessageContaining("văn bản khác")
                .hasMessageContaining("trang 1")
                .hasMessageContaining("chăn nuôi");
    }

    @Test
    void namesWhatElseWasAdded() {
        refused(TokenTool.leader(TokenTool.withNote(PREPARED), NOW))
                .hasMessageContaining("ghi chú hoặc hình vẽ (trang 1)");
        refused(TokenTool.leader(TokenTool.withOtherNumber(PREPARED, "99"), NOW))
                .hasMessageContaining("ô nhập liệu");
    }

    @Test
    void refusesWhatWasChangedAfterSigning() {
        refused(TokenTool.withNote(signed())).hasMessageContaining("ghi chú");
    }

    @Test
    void refusesABrokenSignature() {
        var signed = signed();
        var broken = signed.clone();
        broken[PREPARED.length + 40] ^= 1;
        refused(broken);
    }

    @Test
    void laysTheSignersNameBesideTheBlock() {
        var other = TokenTool.person("Nguyễn Văn Minh", PREPARED, NOW);
        refused(other).hasMessageContaining("Nguyễn Văn Minh").hasMessageContaining(Sheets.LEADER);
        assertThat(leader(other, true).signedOn()).isEqualTo(DAY);
    }

    @Test
    void refusesTheOfficeBeforeTheLeader() {
        refused(TokenTool.office(PREPARED, NOW)).hasMessageContaining("trước khi tới lượt");
        refused(TokenTool.office(signed(), NOW)).hasMessageContaining("trước khi tới lượt");
    }

    @Test
    void refusesAPersonInThePlaceOfTheOffice() {
        var signed = signed();
        var again = TokenTool.asOffice("Nguyễn Văn Minh", signed, NOW);
        assertThatThrownBy(() -> office(signed, again))
                .isInstanceOf(ReturnRefused.class)
                .hasMessageContaining("không phải của cơ quan");
    }

    @Test
    void seesThatTheOfficeSignedTheFileWithoutItsNumber() {
        var signed = signed();
        var stamped = new Stamper(sandbox).stamp(signed, "1147", DAY).orElseThrow();
        var early = TokenTool.office(signed, NOW.plusSeconds(60));
        assertThatThrownBy(() -> office(stamped, early)).hasMessageContaining("chưa có số và ngày");
    }

    @Test
    void survivesAFileFromAnEnemy() {
        var hostile =
                ("%PDF-1.7\n" + "[".repeat(300_000))
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        refused(hostile);
        assertThat(List.of(leader(signed()))).hasSize(1);
    }
}
