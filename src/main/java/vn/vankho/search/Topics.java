package vn.vankho.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The fields of work (*lĩnh vực*) that a document belongs to, told by words of its subject.
///
/// Only what the subject says counts: a text of many pages touches them all.
final class Topics {

    static final Topics STANDARD = new Topics(WordList.read("/search/topics.txt"));

    private final Map<String, List<String>> phrases = new LinkedHashMap<>();

    Topics(List<String> lines) {
        for (var line : lines) {
            var sides = line.split("=", 2);
            phrases.put(
                    sides[0].strip(),
                    List.of(sides[sides.length - 1].split(";")).stream()
                            .map(Topics::spelled)
                            .toList());
        }
    }

    /// The names of the fields, in the order of the list; none when the subject does not say.
    List<String> of(String subject) {
        var spelled = spelled(subject);
        return phrases.entrySet().stream()
                .filter(topic -> topic.getValue().stream().anyMatch(spelled::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// With a blank on both sides, so that only whole syllables are found.
    private static String spelled(String text) {
        return SyllableReader.read(text).stream()
                .map(Syllable::exact)
                .collect(Collectors.joining(" ", " ", " "));
    }
}
