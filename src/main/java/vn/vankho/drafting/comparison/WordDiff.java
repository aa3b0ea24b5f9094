package vn.vankho.drafting.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What differs between two short texts, word by word.
public final class WordDiff {

    /// Numbers such as `3.500,5` are one word; so is each sign by itself.
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}]++|\\d++(?:[.,]\\d++)*+|\\s++|.", Pattern.DOTALL);

    /// Texts with more tokens that all differ would take seconds.
    private static final int MOST_TOKENS = 3_000;

    private WordDiff() {}

    /// A stretch of words.
    public record Chunk(Kind kind, String text) {}

    /// Whose words they are.
    public enum Kind {
        SAME,
        DELETED,
        INSERTED
    }

    /// The chunks in order: same and deleted ones together are the old text, same and inserted
    /// ones the new.
    public static List<Chunk> of(String before, String after) {
        var old = tokens(before);
        var young = tokens(after);
        if (old.size() > MOST_TOKENS || young.size() > MOST_TOKENS) {
            return replaced(before, after);
        }
        var chunks = new ArrayList<Chunk>();
        int at = 0;
        for (var delta : Deltas.of(old, young)) {
            add(chunks, Kind.SAME, old.subList(at, delta.fromOld()));
            add(chunks, Kind.DELETED, old.subList(delta.fromOld(), delta.toOld()));
            add(chunks, Kind.INSERTED, young.subList(delta.fromNew(), delta.toNew()));
            at = delta.toOld();
        }
        add(chunks, Kind.SAME, old.subList(at, old.size()));
        return joined(chunks);
    }

    private static List<Chunk> replaced(String before, String after) {
        return before.equals(after)
                ? List.of(new Chunk(Kind.SAME, before))
                : List.of(new Chunk(Kind.DELETED, before), new Chunk(Kind.INSERTED, after));
    }

    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }

    private static void add(List<Chunk> chunks, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            chunks.add(new Chunk(kind, tokens.stream().collect(Collectors.joining())));
        }
    }

    /// A single blank that happens to be the same between two changes is no reason to part them.
    private static List<Chunk> joined(List<Chunk> chunks) {
        var out = new ArrayList<Chunk>();
        var deleted = new StringBuilder();
        var inserted = new StringBuilder();
        for (int i = 0; i < chunks.size(); i++) {
            var chunk = chunks.get(i);
            boolean between =
                    chunk.kind() == Kind.SAME
                            && chunk.text().isBlank()
                            && i > 0
                            && i < chunks.size() - 1
                            && deleted.length() + inserted.length() > 0;
            if (chunk.kind() == Kind.SAME && !between) {
                flush(out, deleted, inserted);
                out.add(chunk);
            }
            if (chunk.kind() == Kind.DELETED || between) {
                deleted.append(chunk.text());
            }
            if (chunk.kind() == Kind.INSERTED || between) {
                inserted.append(chunk.text());
            }
        }
        flush(out, deleted, inserted);
        return out;
    }

    private static void flush(List<Chunk> out, StringBuilder deleted, StringBuilder inserted) {
        if (!deleted.isEmpty()) {
            out.add(new Chunk(Kind.DELETED, deleted.toString()));
        }
        if (!inserted.isEmpty()) {
            out.add(new Chunk(Kind.INSERTED, inserted.toString()));
        }
        deleted.setLength(0);
        inserted.setLength(0);
    }
}
