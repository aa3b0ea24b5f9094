package vn.vankho.drafting.filling;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.vankho.drafting.Problem;

/// Pairs the markers of one list of objects (runs of a paragraph, paragraphs of a cell, rows of a
/// table) into sections.
final class Pairing {

    /// @param slot null at the outermost level
    private record Level(@org.jspecify.annotations.Nullable Slot slot, List<Part> parts) {

        boolean opens(String name) {
            return slot != null
                    && slot.tag() instanceof Tag.Open open
                    && Names.key(open.name()).equals(Names.key(name));
        }
    }

    private final Deque<Level> levels = new ArrayDeque<>();
    private final Consumer<Problem> problems;
    private final Function<List<Part>, Set<BigInteger>> lists;

    private Pairing(Consumer<Problem> problems, Function<List<Part>, Set<BigInteger>> lists) {
        this.problems = problems;
        this.lists = lists;
        levels.push(new Level(null, new ArrayList<>()));
    }

    /// @param pieces slots and whatever lies between them, in order
    /// @param lists which numbered lists begin anew in a section of these parts
    static List<Part> pair(
            List<Object> pieces,
            Consumer<Problem> problems,
            Function<List<Part>, Set<BigInteger>> lists) {
        var pairing = new Pairing(problems, lists);
        pieces.forEach(pairing::add);
        return pairing.finished();
    }

    private void add(Object piece) {
        if (!(piece instanceof Slot slot)) {
            levels.element().parts().add(new Part.Keep(piece));
            return;
        }
        switch (slot.tag()) {
            case Tag.Value value -> levels.element().parts().add(new Part.Value(slot, value));
            case Tag.Picture picture ->
                    levels.element().parts().add(new Part.Picture(slot, picture));
            case Tag.Open open -> levels.push(new Level(slot, new ArrayList<>()));
            case Tag.Close close -> close(slot, close.name());
            case Tag.Broken broken ->
                    problems.accept(
                            new Problem(
                                    slot.place(),
                                    "%s: %s.".formatted(slot.written(), broken.why()),
                                    null));
        }
    }

    private void close(Slot slot, String name) {
        if (levels.stream().noneMatch(level -> level.opens(name))) {
            problems.accept(
                    new Problem(
                            slot.place(),
                            "%s đóng một phần chưa mở ở đây; dấu mở phải đứng cùng chỗ với dấu đóng."
                                    .formatted(slot.written()),
                            null));
            return;
        }
        while (!levels.element().opens(name)) {
            unclosed();
        }
        var level = levels.pop();
        if (level.slot() != null && level.slot().tag() instanceof Tag.Open open) {
            levels.element()
                    .parts()
                    .add(
                            new Part.Section(
                                    level.slot(), open, level.parts(), lists.apply(level.parts())));
        }
    }

    private void unclosed() {
        var level = levels.pop();
        if (level.slot() instanceof Slot slot && slot.tag() instanceof Tag.Open open) {
            problems.accept(
                    new Problem(
                            slot.place(),
                            "%s mở một phần không được đóng ở đây; cần «hết %s» đứng cùng chỗ với dấu mở."
                                    .formatted(slot.written(), open.name()),
                            null));
        }
        levels.element().parts().addAll(level.parts());
    }

    private List<Part> finished() {
        while (levels.size() > 1) {
            unclosed();
        }
        return levels.element().parts();
    }
}
