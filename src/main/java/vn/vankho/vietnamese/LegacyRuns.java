package vn.vankho.vietnamese;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the runs of a paragraph or a whole document into Unicode, each by its font. Words are
/// often
/// split over runs, and old fonts often lie over text that is Unicode already, so neighbouring runs
/// of one encoding are judged together, and where they tell nothing, with all the rest.
public final class LegacyRuns {

    /// A stretch of text in one font. A soft hyphen is given as U+00AD: in TCVN3 it is the letter
    /// ư.
    /// A run that ends a paragraph may end with `\n`.
    public record Run(String text, @Nullable String fontName) {}

    /// @param texts the text of each run, in their order; not yet [TextForm#clean]ed
    /// @param encodings those that were decoded
    public record Decoded(List<String> texts, Set<LegacyEncoding> encodings) {

        public Decoded {
            texts = List.copyOf(texts);
            encodings = Set.copyOf(encodings);
        }

        /// All of the text, without anything between the runs.
        public String text() {
            return String.join("", texts);
        }
    }

    private record Group(@Nullable LegacyEncoding encoding, List<Run> runs) {

        List<String> texts() {
            return runs.stream().map(Run::text).toList();
        }

        List<String> fonts() {
            return runs.stream().map(run -> run.fontName() == null ? "" : run.fontName()).toList();
        }

        LegacyEvidence evidence() {
            return encoding == null
                    ? LegacyEvidence.NONE
                    : LegacyEvidence.of(encoding, String.join("", texts()));
        }
    }

    private final Map<LegacyEncoding, LegacyEvidence> whole = new EnumMap<>(LegacyEncoding.class);
    private final Set<LegacyEncoding> met = EnumSet.noneOf(LegacyEncoding.class);

    private LegacyRuns() {}

    public static Decoded decode(List<Run> runs) {
        return new LegacyRuns().decodeAll(grouped(runs));
    }

    private Decoded decodeAll(List<Group> groups) {
        groups.forEach(this::weigh);
        var texts = new ArrayList<String>();
        groups.forEach(group -> texts.addAll(decoded(group)));
        return new Decoded(texts, met);
    }

    private void weigh(Group group) {
        if (group.encoding() != null) {
            whole.merge(group.encoding(), group.evidence(), LegacyEvidence::plus);
        }
    }

    private List<String> decoded(Group group) {
        var encoding = group.encoding();
        if (encoding == null || isUnicode(group, encoding)) {
            return group.texts();
        }
        var decoded = encoding.decode(group.texts(), group.fonts());
        if (!String.join("", decoded).equalsIgnoreCase(String.join("", group.texts()))) {
            met.add(encoding);
        }
        return decoded;
    }

    private boolean isUnicode(Group group, LegacyEncoding encoding) {
        var own = group.evidence();
        return own.undecided()
                ? whole.getOrDefault(encoding, LegacyEvidence.NONE).saysUnicode()
                : own.saysUnicode();
    }

    private static List<Group> grouped(List<Run> runs) {
        var groups = new ArrayList<Group>();
        boolean open = false;
        for (var run : runs) {
            var encoding = LegacyEncoding.ofFont(run.fontName()).orElse(null);
            if (!open || groups.getLast().encoding() != encoding) {
                groups.add(new Group(encoding, new ArrayList<>()));
            }
            groups.getLast().runs().add(run);
            open = !run.text().endsWith("\n");
        }
        return groups;
    }
}
