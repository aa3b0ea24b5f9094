package vn.vankho.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.MovableClock;
import vn.vankho.signature.StampAuthority;
import vn.vankho.signature.StampJudgment.State;
import vn.vankho.signature.TimeStamps;
import vn.vankho.signature.TrustStore;

/// Renewal of the proof of all objects by a time stamp over a day's root.
class RootStampsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant LATER = Instant.parse("2026-11-24T03:00:00Z");
    private static final StampAuthority AUTHORITY = StampAuthority.usual();

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock("2026-11-23T02:00:00Z");
    private OpenArchive open;

    @BeforeEach
    void open() {
        open = new OpenArchive(folder, clock);
        open.depositText("Báo cáo năm 2026");
        clock.move(Duration.ofDays(1));
        open.journal.closeDays();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private RootStamps stamps() {
        var judging = new TimeStamps(new TrustStore(open.home));
        return new RootStamps(open.archive, open.database, open.journal, judging);
    }

    private RootStamps.Kept stamped() {
        var answer = AUTHORITY.answer(stamps().question(DAY), LATER);
        return stamps().add(answer, OpenArchive.CLERK);
    }

    @Test
    void keepsAnAuthoritysAnswerBesideTheRootThatItIsOver() {
        AUTHORITY.trustedBy(new TrustStore(open.home), open.journal);
        stamped();
        assertThat(stamps().all())
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.day()).isEqualTo(DAY);
                            assertThat(kept.judgment().state()).isEqualTo(State.VALID);
                            assertThat(kept.judgment().time()).isEqualTo(LATER);
                        });
        assertThat(open.archive.verify()).isEmpty();
        assertThat(stamps().verify()).isEmpty();
    }

    @Test
    void keepsALaterStampOverTheSameRootAsAnotherObject() {
        var first = stamped();
        var second = stamped();
        assertThat(second.root()).isEqualTo(first.root());
        assertThat(stamps().all()).hasSize(2);
    }

    @Test
    void saysThatAnAuthorityIsNotKnownInsteadOfTrustingIt() {
        assertThat(stamped().judgment().state()).isEqualTo(State.AUTHORITY_UNKNOWN);
    }

    @Test
    void doesNotTrustAnImpostorOfTheSameName() {
        AUTHORITY.trustedBy(new TrustStore(open.home), open.journal);
        var answer = StampAuthority.impostor().answer(stamps().question(DAY), LATER);
        assertThat(stamps().add(answer, OpenArchive.CLERK).judgment().state())
                .isEqualTo(State.AUTHORITY_UNKNOWN);
    }

    @Test
    void refusesAnAnswerOverOtherBytesAndAFileThatIsNone() {
        var other = AUTHORITY.answer(TimeStamps.question(new byte[] {1}), LATER);
        assertThatExceptionOfType(StampRefused.class)
                .isThrownBy(() -> stamps().add(other, OpenArchive.CLERK))
                .withMessageContaining("không phải của mã gốc nào");
        assertThatExceptionOfType(StampRefused.class)
                .isThrownBy(() -> stamps().add(new byte[] {1, 2, 3}, OpenArchive.CLERK))
                .withMessageContaining("không phải là dấu thời gian");
        assertThat(stamps().all()).isEmpty();
    }

    @Test
    void refusesAnAnswerInWhichOneBitWasFlipped() {
        var answer = AUTHORITY.answer(stamps().question(DAY), LATER);
        answer[answer.length - 5] ^= 1;
        assertThatExceptionOfType(StampRefused.class)
                .isThrownBy(() -> stamps().add(answer, OpenArchive.CLERK))
                .withMessageContaining("không toàn vẹn");
    }

    @Test
    void refusesToAskForADayThatIsNotClosed() {
        assertThatExceptionOfType(StampRefused.class)
                .isThrownBy(() -> stamps().question(DAY.plusDays(1)))
                .withMessageContaining("chưa khép lại");
    }

    @Test
    void survivesTheLossOfTheDatabase() throws IOException {
        stamped();
        open.loseDatabase();
        assertThat(stamps().all()).hasSize(1);
        assertThat(stamps().verify()).isEmpty();
    }

    @Test
    void findsAJournalThatWasRewrittenAfterItWasStamped() {
        stamped();
        open.database.write(
                jdbc ->
                        jdbc.sql("update journal set line = replace(line, 'vanthu', 'vanthy')")
                                .update());
        assertThat(stamps().verify())
                .extracting(IntegrityFinding::code)
                .containsExactly("time-stamp-not-matching");
    }
}
