package vn.vankho.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankho.access.Action;

/// What may follow what, as a matrix; whatever is not named is not allowed.
class MovesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NUMBER_FIRST | content-approved | format-checked
                    NUMBER_FIRST | format-checked   | content-approved numbered
                    NUMBER_FIRST | numbered         | registered struck-out
                    NUMBER_FIRST | registered       | signed struck-out
                    NUMBER_FIRST | signed           | org-signed struck-out
                    NUMBER_FIRST | org-signed       | issued struck-out
                    NUMBER_FIRST | sealed           |
                    NUMBER_FIRST | issued           | filed
                    NUMBER_FIRST | filed            |
                    NUMBER_FIRST | struck-out       |
                    SIGN_FIRST   | content-approved | format-checked
                    SIGN_FIRST   | format-checked   | content-approved signed
                    SIGN_FIRST   | signed           | content-approved numbered
                    SIGN_FIRST   | numbered         | registered struck-out
                    SIGN_FIRST   | registered       | org-signed struck-out
                    SIGN_FIRST   | org-signed       | issued struck-out
                    SIGN_FIRST   | sealed           |
                    SIGN_FIRST   | issued           | filed
                    SIGN_FIRST   | filed            |
                    SIGN_FIRST   | struck-out       |
                    PAPER        | content-approved | format-checked
                    PAPER        | format-checked   | content-approved signed
                    PAPER        | signed           | content-approved numbered
                    PAPER        | numbered         | registered struck-out
                    PAPER        | registered       | sealed struck-out
                    PAPER        | sealed           | issued struck-out
                    PAPER        | org-signed       |
                    PAPER        | issued           | filed
                    PAPER        | filed            |
                    PAPER        | struck-out       |
                    """)
    void allowsWhatTheMatrixSaysAndNothingElse(Way way, String from, String allowed) {
        var wanted =
                allowed == null
                        ? new TreeSet<String>()
                        : new TreeSet<>(Arrays.asList(allowed.strip().split(" ")));
        var found =
                Stage.all()
                        .filter(to -> Moves.find(way, Stage.ofKey(from), to).isPresent())
                        .map(Stage::key)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(wanted);
    }

    @ParameterizedTest
    @EnumSource
    void leadsEveryWayFromApprovalToTheArchive(Way way) {
        Stage stage = Stage.Step.CONTENT_APPROVED;
        int steps = 0;
        while (Moves.next(way, stage).isPresent()) {
            stage = Moves.next(way, stage).orElseThrow().to();
            steps++;
        }
        assertThat(stage).isEqualTo(Stage.End.FILED);
        assertThat(steps).isEqualTo(way == Way.SCAN_COPY ? 5 : 7);
    }

    @ParameterizedTest
    @EnumSource
    void letsOnlyTheClerkNumberAndIssue(Way way) {
        assertThat(Moves.of(way))
                .filteredOn(
                        move -> move.to() == Stage.Step.NUMBERED || move.to() == Stage.Step.ISSUED)
                .allSatisfy(move -> assertThat(move.actions()).containsExactly(Action.GIVE_NUMBER));
    }
}
