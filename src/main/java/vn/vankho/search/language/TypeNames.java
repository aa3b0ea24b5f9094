package vn.vankho.search.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.vankho.document.DocumentType;
import vn.vankho.vietnamese.CanonicalSyllable;

/// The names of types that a person may write without quotes, and their codes.
final class TypeNames {

    /// Kinds that are no administrative documents but come in all the same.
    private static final List<String> OTHERS =
            List.of(
                    "Luật",
                    "Bộ luật",
                    "Pháp lệnh",
                    "Nghị định",
                    "Thông tư",
                    "Thông tư liên tịch",
                    "Văn bản hợp nhất",
                    "Kết luận",
                    "Lịch công tác",
                    "Danh sách");

    private static final List<Known> KNOWN =
            Stream.concat(
                            Arrays.stream(DocumentType.values()).flatMap(TypeNames::known),
                            OTHERS.stream()
                                    .map(
                                            name ->
                                                    new Known(
                                                            CanonicalSyllable.unmarkedWords(name),
                                                            name)))
                    .sorted(Comparator.comparingInt((Known one) -> one.key().length()).reversed())
                    .toList();

    private TypeNames() {}

    private record Known(String key, String name) {}

    private static Stream<Known> known(DocumentType type) {
        var name = type.vietnamese();
        var code =
                type.code().map(short_ -> new Known(CanonicalSyllable.unmarkedWords(short_), name));
        return Stream.concat(
                Stream.of(new Known(CanonicalSyllable.unmarkedWords(name), name)), code.stream());
    }

    /// A type at the beginning of a text.
    ///
    /// @param length how many words of the text are its name
    record Found(String name, int length) {}

    /// The longest name that these words begin with, marks and case aside; who must write it
    /// without a blank writes `báo-cáo`.
    static Optional<Found> at(List<String> words) {
        return glued(words).or(() -> beginning(words));
    }

    private static Optional<Found> glued(List<String> words) {
        if (words.isEmpty() || !words.getFirst().matches(".*[-_].*")) {
            return Optional.empty();
        }
        var apart = words.getFirst().replaceAll("[-_]", " ");
        var folded = CanonicalSyllable.unmarkedWords(apart);
        return KNOWN.stream()
                .filter(known -> known.key().equals(folded))
                .findFirst()
                .map(known -> new Found(known.name(), 1));
    }

    private static Optional<Found> beginning(List<String> words) {
        var folded = words.stream().map(CanonicalSyllable::unmarkedWords).toList();
        return KNOWN.stream()
                .filter(known -> begins(folded, known.key()))
                .findFirst()
                .map(known -> new Found(known.name(), known.key().split(" ").length));
    }

    private static boolean begins(List<String> words, String key) {
        var parts = key.split(" ");
        return parts.length <= words.size()
                && List.of(parts).equals(words.subList(0, parts.length));
    }

    /// Whether the last words of a text are the name of a type.
    static boolean endWith(String text) {
        var tail = text.substring(Math.max(0, text.length() - 40));
        var folded = " " + CanonicalSyllable.unmarkedWords(tail).strip();
        return KNOWN.stream().anyMatch(known -> folded.endsWith(" " + known.key()));
    }
}
