package vn.vankho.drafting.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.vankho.drafting.wordfile.WordFile.Paragraph;

/// Values whose bookmarks are gone from a paragraph that still has others. Word takes a bookmark
/// away when somebody types over the whole of what it holds.
final class LostMarks {

    private final Map<String, Lines> sentByMark = new HashMap<>();
    private final Set<String> back = new HashSet<>();

    LostMarks(List<Paragraph> out, List<Paragraph> back) {
        for (var paragraph : out) {
            var lines = Lines.of(paragraph);
            lines.marks().forEach(mark -> sentByMark.putIfAbsent(mark, lines));
        }
        back.forEach(paragraph -> this.back.addAll(Lines.of(paragraph).marks()));
    }

    /// The paragraph as it went out; empty where none of its values is lost, or one of them stands
    /// elsewhere now.
    Optional<Lines> sent(Lines came) {
        if (came.marks().isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(sentByMark.get(came.marks().getFirst()))
                .filter(sent -> sent.marks().size() > came.marks().size())
                .filter(
                        sent ->
                                inOrder(sent, came)
                                        && missing(sent, came).noneMatch(back::contains));
    }

    private static boolean inOrder(Lines sent, Lines came) {
        var left = new ArrayList<>(sent.marks());
        left.retainAll(came.marks());
        return left.equals(came.marks());
    }

    private static Stream<String> missing(Lines sent, Lines came) {
        return sent.marks().stream().filter(mark -> !came.marks().contains(mark));
    }

    /// The paragraph with all its values again, found by the fixed words around them; empty where
    /// those were changed, too.
    static Optional<Lines> restored(Lines sent, Lines came) {
        var fixed = new ArrayList<String>();
        var values = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at <= came.marks().size(); at++) {
            boolean last = at == came.marks().size();
            int to = last ? sent.marks().size() : sent.marks().indexOf(came.marks().get(at));
            var between = part(sent, from, to).valuesIn(came.fixed().get(at).strip());
            if (to > from && between.isEmpty()) {
                return Optional.empty();
            }
            if (to > from) {
                values.addAll(between.orElseThrow().stream().map(String::strip).toList());
                fixed.addAll(sent.fixed().subList(from, to + 1));
            } else {
                fixed.add(came.fixed().get(at));
            }
            if (!last) {
                values.add(came.values().get(at));
            }
            from = to + 1;
        }
        return Optional.of(new Lines(fixed, sent.marks(), values));
    }

    private static Lines part(Lines sent, int from, int to) {
        return new Lines(
                sent.fixed().subList(from, to + 1),
                sent.marks().subList(from, to),
                sent.values().subList(from, to));
    }
}
