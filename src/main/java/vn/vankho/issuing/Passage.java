package vn.vankho.issuing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentId;

/// How far a document has come on its way from approval to the archive.
///
/// @param urgent whether it has to go out on the day on which it is signed
/// @param signedOn the day on which the leader signed
/// @param issuedSha256 of the file that went out; null on paper
/// @param document in the archive, once it is filed
/// @param fileSha256 of the newest file; null where there is none
/// @param steps in order
public record Passage(
        UUID draft,
        Way way,
        Stage stage,
        boolean urgent,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate issuedOn,
        @Nullable String issuedSha256,
        @Nullable DocumentId document,
        @Nullable String fileSha256,
        List<PassageStep> steps) {

    public Passage {
        steps = List.copyOf(steps);
    }

    /// Whether it stands at this stage or has left it behind.
    public boolean reached(Stage wanted) {
        var line = way.stages();
        return line.contains(wanted) && line.indexOf(wanted) <= line.indexOf(stage);
    }

    /// The step that comes next; none from an end.
    public Optional<Stage> next() {
        return Moves.next(way, stage).map(Moves.Move::to);
    }

    /// The last time that a step was done.
    public Optional<PassageStep> step(Stage wanted) {
        return steps.stream().filter(each -> each.stage() == wanted).reduce((_, last) -> last);
    }

    /// The steps at which one of several leaders signed: the document stayed where it was.
    public List<PassageStep> partial() {
        return IntStream.range(1, steps.size())
                .filter(i -> steps.get(i).stage() == steps.get(i - 1).stage())
                .mapToObj(steps::get)
                .toList();
    }

    /// Whether it may go back to its drafter.
    public boolean mayBeWithdrawn() {
        return Moves.find(way, stage, Stage.Step.CONTENT_APPROVED).isPresent();
    }

    Passage at(Stage other) {
        return new Passage(
                draft,
                way,
                other,
                urgent,
                signedOn,
                issuedOn,
                issuedSha256,
                document,
                fileSha256,
                steps);
    }
}
