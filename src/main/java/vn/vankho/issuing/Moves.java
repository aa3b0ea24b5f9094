package vn.vankho.issuing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vankho.access.Action;
import vn.vankho.issuing.Stage.End;
import vn.vankho.issuing.Stage.Step;

/// The one table of what may follow what. A document goes forward one step at a time; before it
/// has a number it may go back to its drafter; a number is never taken back, only struck out, and
/// nothing is undone once the document is out (Điều 18.3: then a document of its own corrects it).
final class Moves {

    /// @param actions whoever may do one of these may make the move
    record Move(Stage from, Stage to, List<Action> actions) {}

    private static final Map<Way, List<Move>> TABLE = new EnumMap<>(Way.class);

    static {
        for (var way : Way.values()) {
            TABLE.put(way, moves(way));
        }
    }

    private Moves() {}

    private static List<Move> moves(Way way) {
        var moves = new ArrayList<Move>();
        var line = way.stages();
        boolean numbered = false;
        for (int i = 0; i < line.size() - 1; i++) {
            var from = line.get(i);
            moves.add(new Move(from, line.get(i + 1), actions(line.get(i + 1))));
            numbered = numbered || from == Step.NUMBERED;
            if (numbered && from != Step.ISSUED) {
                moves.add(new Move(from, End.STRUCK_OUT, List.of(Action.VOID_NUMBER)));
            } else if (!numbered && from != Step.CONTENT_APPROVED) {
                moves.add(new Move(from, Step.CONTENT_APPROVED, List.of(Action.GIVE_NUMBER)));
            }
        }
        return List.copyOf(moves);
    }

    /// The clerk does all but sign for the leader; who brings the leader's signature back may be
    /// either. The office's signature is the clerk's alone (Điều 32.2).
    private static List<Action> actions(Stage to) {
        return switch (to) {
            case Step.SIGNED -> List.of(Action.APPROVE, Action.ARCHIVE_SIGNED);
            case Step.ORG_SIGNED, End.FILED -> List.of(Action.ARCHIVE_SIGNED);
            case Step step -> List.of(Action.GIVE_NUMBER);
            case End.STRUCK_OUT -> List.of(Action.VOID_NUMBER);
        };
    }

    static Optional<Move> find(Way way, Stage from, Stage to) {
        return of(way).filter(move -> move.from() == from && move.to() == to).findFirst();
    }

    static Stream<Move> of(Way way) {
        return TABLE.getOrDefault(way, List.of()).stream();
    }

    /// The step forward; none from an end.
    static Optional<Move> next(Way way, Stage from) {
        int place = way.stages().indexOf(from);
        return place < 0 || place == way.stages().size() - 1
                ? Optional.empty()
                : find(way, from, way.stages().get(place + 1));
    }
}
