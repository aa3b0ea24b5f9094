package vn.vankho.search.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.vankho.search.language.Condition.Name;
import vn.vankho.search.language.Condition.Value;

/// Reads what stands behind the colon of a filter.
final class ValueReader {

    private static final int LONGEST_NAME = 200;

    private static final Pattern FILTER_NAME =
            Pattern.compile(
                    "([\\p{L}\\p{M}]{1,12}+(?:\\s{1,3}+[\\p{L}\\p{M}]{1,12}+){0,2}+)\\s{0,3}+[:：]");

    private static final Pattern NUMBER =
            Pattern.compile(
                    "\\d{1,6}(?:\\s?[/–-]\\s?(?=[\\p{Lu}\\d])[\\p{L}\\p{M}\\d&]{1,12}+"
                            + "|\\s?[/-][\\p{L}\\p{M}\\d&]{1,12}+){0,5}+");

    private final String text;

    ValueReader(String text) {
        this.text = text;
    }

    /// @param values one or more that are alternatives; none where nothing could be understood
    /// @param end one past what was read
    /// @param remark a sentence for the person, where something could not be understood
    record Read(List<Value> values, int end, Optional<String> remark) {

        static Read nothing(String remark) {
            return new Read(List.of(), 0, Optional.of(remark));
        }

        static Read of(Value value, int end) {
            return new Read(List.of(value), end, Optional.empty());
        }
    }

    /// @param from behind the colon
    Read read(Subject subject, int from) {
        var at = Letters.skipBlanks(text, from);
        if (at == text.length()) {
            return Read.nothing(
                    "Sau “%s:” chưa có gì nên bộ lọc này được bỏ qua.".formatted(subject.label()));
        }
        return switch (subject) {
            case YEAR -> Times.years(text, at);
            case FROM, TO, DAY -> Times.days(subject, text, at);
            case NUMBER -> number(at);
            case TYPE -> type(at);
            case ORIGIN -> origin(at);
            case ISSUER, SIGNER, AREA -> name(at);
        };
    }

    private Read number(int at) {
        var start = Letters.isQuote(text.charAt(at)) ? at + 1 : at;
        var number = NUMBER.matcher(text).region(start, text.length());
        if (!number.lookingAt()) {
            return Read.nothing(
                    "Sau “số:” cần một con số, ví dụ số:1147/BC-UBND; đã tìm như từ thường.");
        }
        var end = number.end();
        if (start > at && end < text.length() && Letters.isQuote(text.charAt(end))) {
            end++;
        }
        return Read.of(new Name(number.group(), true), end);
    }

    private Read type(int at) {
        if (Letters.isQuote(text.charAt(at))) {
            var quoted = name(at);
            return !quoted.values().isEmpty()
                            && quoted.values().getFirst() instanceof Name(var text, _)
                    ? known(text, quoted)
                    : quoted;
        }
        var types = new ArrayList<Value>();
        var end = at;
        var next = at;
        while (next >= 0) {
            var words = words(next);
            var found = TypeNames.at(words.stream().map(Word::bare).toList());
            if (found.isEmpty()) {
                break;
            }
            types.add(new Name(found.get().name(), true));
            var last = words.get(found.get().length() - 1);
            end = last.end();
            next = last.comma() ? Letters.skipBlanks(text, end) : -1;
        }
        return types.isEmpty() ? unknownType(at) : new Read(types, end, Optional.empty());
    }

    private static Read known(String typed, Read quoted) {
        var words = List.of(typed.strip().split("\\s+"));
        return TypeNames.at(words)
                .filter(found -> found.length() == words.size())
                .map(found -> Read.of(new Name(found.name(), true), quoted.end()))
                .orElse(quoted);
    }

    private Read unknownType(int at) {
        var name = text.substring(at, Letters.endOfWord(text, at));
        return Read.nothing(
                ("Không rõ loại văn bản “%s” nên đã tìm như từ thường; tên loại lạ hãy đặt trong"
                                + " ngoặc kép.")
                        .formatted(name));
    }

    /// @param end without a comma or semicolon behind it
    private record Word(String bare, int end, boolean comma) {}

    /// The next few words, up to what cannot be part of a type's name.
    private List<Word> words(int from) {
        var words = new ArrayList<Word>();
        var at = from;
        while (at < text.length() && words.size() < 5 && !Letters.endsWord(text.charAt(at))) {
            var end = Letters.endOfWord(text, at);
            var comma = text.charAt(end - 1) == ',' || text.charAt(end - 1) == ';';
            var bare = text.substring(at, comma ? end - 1 : end);
            words.add(new Word(bare, end, comma));
            at = comma ? text.length() : Letters.skipBlanks(text, end);
        }
        return words;
    }

    private Read origin(int at) {
        if (Letters.isQuote(text.charAt(at))) {
            return quotedOrigin(name(at));
        }
        var words = words(at);
        for (var count = words.size(); count > 0; count--) {
            var said = words.subList(0, count).stream().map(Word::bare).toList();
            var label = Origins.named(String.join(" ", said));
            if (label.isPresent()) {
                return Read.of(new Name(label.get(), true), words.get(count - 1).end());
            }
        }
        return unknownOrigin(text.substring(at, Letters.endOfWord(text, at)));
    }

    private static Read quotedOrigin(Read read) {
        var said =
                read.values().stream()
                        .map(value -> value instanceof Name(var text, _) ? text : "")
                        .findFirst();
        return said.isEmpty()
                ? read
                : Origins.named(said.get())
                        .map(label -> Read.of(new Name(label, true), read.end()))
                        .orElseGet(() -> unknownOrigin(said.get()));
    }

    private static Read unknownOrigin(String said) {
        return Read.nothing(
                "Không có nguồn “%s” nên đã tìm như từ thường; các nguồn là: %s."
                        .formatted(said, String.join(", ", Origins.labels())));
    }

    /// A name in quotes, or all up to the next filter, quote, bracket or excluded word.
    private Read name(int at) {
        if (Letters.isQuote(text.charAt(at))) {
            var to = at + 1;
            while (to < text.length() && !Letters.isQuote(text.charAt(to))) {
                to++;
            }
            var name = text.substring(at + 1, to).strip();
            var end = Math.min(text.length(), to + 1);
            return name.isEmpty()
                    ? Read.nothing("Trong ngoặc kép chưa có gì nên bộ lọc này được bỏ qua.")
                    : Read.of(new Name(name, false), end);
        }
        var end = endOfName(at);
        return end == at
                ? Read.nothing("Sau dấu hai chấm chưa có gì nên bộ lọc này được bỏ qua.")
                : Read.of(new Name(text.substring(at, end).strip(), false), end);
    }

    private int endOfName(int from) {
        var at = from;
        var end = from;
        while (at < text.length()
                && at - from < LONGEST_NAME
                && !Letters.endsWord(text.charAt(at))) {
            var next = Letters.endOfWord(text, at);
            var word = text.substring(at, next);
            if (Letters.isOr(word) || isExcluded(word) || beginsFilter(at)) {
                return end;
            }
            end = next;
            if (word.endsWith(";")) {
                return end - 1;
            }
            at = Letters.skipBlanks(text, next);
        }
        return end;
    }

    private static boolean isExcluded(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && Character.isLetter(word.charAt(1));
    }

    private boolean beginsFilter(int at) {
        var name = FILTER_NAME.matcher(text).region(at, text.length());
        return name.lookingAt() && Subject.named(name.group(1)).isPresent();
    }
}
