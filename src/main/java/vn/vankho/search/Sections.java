package vn.vankho.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Reading.Heading;

/// Tells under which heading a place of a document stands.
final class Sections {

    private static final int LONGEST = 160;

    /// As much of a heading as is looked for on its page; the rest may be broken over lines.
    private static final int LOOKED_FOR = 24;

    /// By page, in the order of the text.
    private final TreeMap<Integer, List<Placed>> byPage = new TreeMap<>();

    private Sections() {}

    /// @param start where it stands in the page's text
    record Placed(int start, String title) {}

    static Sections of(Reading reading) {
        var texts =
                reading.textByPage().stream()
                        .collect(Collectors.toMap(PageText::number, PageText::text, (a, _) -> a));
        var sections = new Sections();
        var searchedTo = new HashMap<Integer, Integer>();
        for (var heading : reading.outline()) {
            sections.place(heading, texts.getOrDefault(heading.page(), ""), searchedTo);
        }
        sections.byPage.values().forEach(list -> list.sort(Comparator.comparingInt(Placed::start)));
        return sections;
    }

    /// Headings come in the order of the text, so each is looked for behind the one before it.
    private void place(Heading heading, String page, Map<Integer, Integer> searchedTo) {
        var from = Objects.requireNonNull(searchedTo.getOrDefault(heading.page(), 0));
        var title = heading.title().strip();
        var wanted = title.substring(0, Math.min(title.length(), LOOKED_FOR));
        var at = wanted.isEmpty() ? -1 : page.indexOf(wanted, from);
        if (at < 0) {
            return;
        }
        searchedTo.put(heading.page(), at + wanted.length());
        var label = page.lastIndexOf('\n', at) + 1;
        byPage.computeIfAbsent(heading.page(), _ -> new ArrayList<>())
                .add(new Placed(label, shortened((heading.label() + " " + title).strip())));
    }

    private static String shortened(String title) {
        var line = title.replaceAll("\\s", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).stripTrailing() + "…";
    }

    /// The heading above a passage and those inside of it; places are those of the passage.
    List<Placed> in(Passage passage) {
        var end = passage.start() + passage.text().length();
        var found = new ArrayList<Placed>();
        var above = above(passage);
        if (above != null) {
            found.add(new Placed(0, above.title()));
        }
        for (var placed : byPage.getOrDefault(passage.page(), List.of())) {
            if (placed.start() > passage.start() && placed.start() < end) {
                found.add(new Placed(placed.start() - passage.start(), placed.title()));
            }
        }
        return found;
    }

    private @Nullable Placed above(Passage passage) {
        var onPage =
                byPage.getOrDefault(passage.page(), List.of()).stream()
                        .filter(placed -> placed.start() <= passage.start())
                        .reduce((_, later) -> later);
        if (onPage.isPresent()) {
            return onPage.get();
        }
        var before = byPage.lowerEntry(passage.page());
        return before == null ? null : before.getValue().getLast();
    }

    /// One line for each, to be kept in the index.
    static String print(List<Placed> sections) {
        return sections.stream()
                .map(placed -> placed.start() + "\t" + placed.title())
                .collect(Collectors.joining("\n"));
    }

    /// The heading in force at a place of a passage; null where there is none above it.
    static @Nullable String at(@Nullable String printed, int place) {
        String title = null;
        for (var line : printed == null ? List.<String>of() : printed.lines().toList()) {
            var tab = line.indexOf('\t');
            if (Integer.parseInt(line.substring(0, tab)) <= place) {
                title = line.substring(tab + 1);
            }
        }
        return title;
    }
}
