package vn.vankho.search.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vankho.search.language.Condition.Value;

/// Reads a question once from left to right. Every character is looked at a bounded number of
/// times, so no text is slow to read.
final class QuestionReader {

    /// Deeper brackets are read as if they were not there.
    private static final int DEEPEST = 16;

    /// Words before a colon that may name a filter; possessive, so that nothing is tried twice.
    private static final Pattern NAME =
            Pattern.compile(
                    "([\\p{L}\\p{M}]{1,12}+(?:\\s{1,3}+[\\p{L}\\p{M}]{1,12}+){0,2}+)\\s{0,3}+[:：]");

    private static final Pattern UNKNOWN_NAME =
            Pattern.compile("([\\p{L}\\p{M}]{2,12}+)[:：](?=[\\p{L}\\d\"“])");

    private final String text;
    private final ValueReader values;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private int at;
    private int tooDeep;

    /// Where the minus stands that waits for what it excludes, or -1.
    private int minus = -1;

    private QuestionReader(String text) {
        this.text = text;
        this.values = new ValueReader(text);
    }

    static Question read(String text) {
        var reader = new QuestionReader(text);
        reader.levels.push(new Level(text, 0, -1));
        while (reader.at < text.length()) {
            reader.next();
        }
        while (reader.levels.size() > 1) {
            reader.close(text.length());
        }
        var top = reader.levels.pop();
        reader.remark(top);
        return new Question(
                text, top.alternatives(), reader.conditions, List.copyOf(reader.remarks));
    }

    private void next() {
        var character = text.charAt(at);
        if (Letters.isBlank(character)) {
            at++;
        } else if (Letters.isQuote(character)) {
            phrase();
        } else if (character == '(') {
            open();
        } else if (character == ')') {
            at++;
            close(at);
        } else if (character == '|') {
            or(at + 1);
        } else if (excludes()) {
            minus = at++;
        } else if (!filter()) {
            word();
        }
    }

    /// A closing quote that is missing is taken to stand at the end.
    private void phrase() {
        var from = at + 1;
        var to = from;
        while (to < text.length() && !Letters.isQuote(text.charAt(to))) {
            to++;
        }
        var end = Math.min(text.length(), to + 1);
        var inside = text.substring(from, to);
        if (to == text.length() && !inside.isBlank()) {
            remarks.add(
                    "Ngoặc kép chưa đóng: đã hiểu là nguyên cụm “%s”.".formatted(inside.strip()));
        }
        if (!inside.isBlank()) {
            add(new Part.Phrase(inside, at, end), end);
        }
        at = end;
    }

    private void add(Part part, int end) {
        if (minus >= 0) {
            level().add(new Part.Without(part, minus, end));
            minus = -1;
        } else {
            level().add(part);
        }
    }

    private Level level() {
        return levels.getFirst();
    }

    private void open() {
        if (levels.size() > DEEPEST) {
            tooDeep++;
        } else {
            level().endWords();
            levels.push(new Level(text, at, minus));
        }
        minus = -1;
        at++;
    }

    private void close(int end) {
        if (tooDeep > 0) {
            tooDeep--;
        } else if (levels.size() > 1) {
            var inner = levels.pop();
            remark(inner);
            var parts = inner.alternatives();
            if (inner.minus() >= 0 && !parts.isEmpty()) {
                var choice = new Part.Choice(parts, inner.start(), end);
                level().add(new Part.Without(choice, inner.minus(), end));
            } else if (parts.size() == 1) {
                parts.getFirst().forEach(level()::add);
            } else if (!parts.isEmpty()) {
                level().add(new Part.Choice(parts, inner.start(), end));
            }
        } else {
            level().endWords();
        }
        minus = -1;
    }

    private void or(int end) {
        level().or();
        minus = -1;
        at = end;
    }

    private void remark(Level level) {
        if (level.mixesFiltersWithOr()) {
            remarks.add("Điều kiện lọc được áp dụng cho cả câu tìm, không theo HOẶC.");
        }
    }

    /// A dash before a word excludes it; within `KT - XH`, `2019 -2020` and `1147/BC -UBND` it does
    /// not, and before the first word of a pasted line it is a bullet.
    private boolean excludes() {
        if (text.charAt(at) != '-' || minus >= 0 || at + 1 == text.length()) {
            return false;
        }
        var before = at == 0 ? ' ' : text.charAt(at - 1);
        var after = text.charAt(at + 1);
        var single = at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2));
        var wanted =
                Character.isLetterOrDigit(after) && !single
                        || after == '('
                        || Letters.isQuote(after);
        return wanted
                && (Letters.isBlank(before) || before == '(')
                && !level().continuesNumber(after)
                && !isBullet();
    }

    private boolean isBullet() {
        if (!text.substring(0, at).isBlank()) {
            return false;
        }
        var rest = text.substring(at + 1);
        return rest.strip().split("\\s+", 5).length > 4
                && rest.chars().noneMatch(c -> Letters.isQuote((char) c) || c == '(' || c == '|')
                && !rest.contains(" -")
                && NAME.matcher(rest).results().noneMatch(name -> isSubject(name.group(1)));
    }

    private static boolean isSubject(String words) {
        return Subject.named(words).isPresent();
    }

    private boolean filter() {
        var name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            return false;
        }
        var subject = Subject.named(name.group(1));
        if (subject.isEmpty() || subject.get() == Subject.NUMBER && level().countsSomething()) {
            return false;
        }
        var read = values.read(subject.get(), name.end());
        read.remark().ifPresent(remarks::add);
        if (read.values().isEmpty()) {
            return false;
        }
        var start = minus >= 0 ? minus : at;
        for (var value : read.values()) {
            add(subject.get(), value, start, read.end());
        }
        level().filtered(subject.get());
        minus = -1;
        at = read.end();
        return true;
    }

    private void add(Subject subject, Value value, int start, int end) {
        conditions.add(new Condition(subject, value, minus >= 0, start, end));
    }

    private void word() {
        var end = Letters.endOfWord(text, at);
        var word = text.substring(at, end);
        if (Letters.isOr(word)) {
            or(end);
            return;
        }
        remarkUnknownName(end);
        if (minus >= 0) {
            add(new Part.Words(word, at, end), end);
        } else if (!word.equals("AND")) {
            level().word(at, end);
        }
        at = end;
    }

    private void remarkUnknownName(int end) {
        var name = UNKNOWN_NAME.matcher(text).region(at, end).useTransparentBounds(true);
        if (name.lookingAt() && !isSubject(name.group(1))) {
            remarks.add("Không có bộ lọc “%s:” nên đã tìm như từ thường.".formatted(name.group(1)));
        }
    }
}
