package vn.vankho.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Long papers, made of short ones that follow each other: laws have articles of one sentence and
/// of ten pages.
///
/// @param of in which paper each of the short ones stands
record Joined(List<Texts.Paper> papers, Map<String, String> of) {

    private static final int[] LENGTHS = {1, 1, 1, 2, 2, 3, 5, 8, 12};
    private static final long SEED = 7;

    /// Each stays as it is.
    static Joined none(List<Texts.Paper> papers) {
        return new Joined(
                papers,
                papers.stream().collect(Collectors.toMap(Texts.Paper::id, Texts.Paper::id)));
    }

    static Joined of(List<Texts.Paper> papers) {
        var random = new Random(SEED);
        var joined = new ArrayList<Texts.Paper>();
        var of = new HashMap<String, String>();
        var at = 0;
        while (at < papers.size()) {
            var end = Math.min(papers.size(), at + LENGTHS[random.nextInt(LENGTHS.length)]);
            while (!papers.get(end - 1).source().equals(papers.get(at).source())) {
                end--;
            }
            var parts = papers.subList(at, end);
            var whole = join("joined-" + joined.size(), parts);
            parts.forEach(part -> of.put(part.id(), whole.id()));
            joined.add(whole);
            at = end;
        }
        return new Joined(joined, of);
    }

    /// A title stands once over all that follows under it.
    private static Texts.Paper join(String id, List<Texts.Paper> parts) {
        var first = parts.getFirst();
        var text = new StringBuilder();
        var title = first.title();
        for (var part : parts) {
            if (!part.title().equals(title)) {
                title = part.title();
                text.append(title).append('\n');
            }
            text.append(part.text()).append('\n');
        }
        return new Texts.Paper(id, first.source(), first.title(), text.toString());
    }

    /// The same questions, answered by the long papers.
    List<Questions.Question> ask(List<Questions.Question> questions) {
        return questions.stream()
                .map(
                        one ->
                                new Questions.Question(
                                        one.kind(),
                                        one.text(),
                                        one.papers().stream()
                                                .map(of::get)
                                                .collect(Collectors.toSet())))
                .toList();
    }
}
