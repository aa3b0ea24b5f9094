package vn.vankho.report.forward;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.vankho.document.Reading;
import vn.vankho.report.forward.StrangerPaper.Expected;

/// What became of a made-up report, counted against what a person expects.
///
/// @param right expectations that hold
/// @param missing expectations that do not, each told
/// @param wrong plans or earlier values that the paper does not give, and other things that are
///     false, each told
record StrangerScore(int right, List<String> missing, List<String> wrong) {

    private static final Pattern BROKEN =
            Pattern.compile(
                    "(?iu)(\\bđạt đạt\\b|\\bbằng bằng\\b|\\btăng tăng\\b|\\bgiảm giảm\\b|\\btăng giảm\\b"
                            + "|% ?%|\\bcòn còn\\b|\\bước ước\\b|\\bđạt (?:vượt|bằng|tăng|giảm)\\b"
                            + "|,,|\\(\\)|\\( |, ?[.;]|\\bsố liệu\\])");
    private static final Pattern NOTATION = Pattern.compile("\\d\\.\\d{1,2}(?![\\d.])(?!\\d*/)");

    static StrangerScore of(StrangerPaper paper, Reading reading) {
        var from = PeriodReader.of(reading);
        if (from.isEmpty()) {
            return new StrangerScore(0, List.of("kỳ báo cáo"), List.of());
        }
        var office = OfficeThen.unknown(LocalDate.of(paper.to().year(), 12, 15));
        var rolled = RollForward.of(reading, from.get(), paper.to(), office, List.of());
        var report = Typed.into(rolled, Entries.NONE);
        var count = new Count();
        count.expected(paper, report);
        count.plans(paper, report);
        count.sentences(report, Typed.into(rolled, allTyped(rolled)));
        return new StrangerScore(count.right, count.missing, count.wrong);
    }

    /// Every result typed, a little more than last time.
    static Entries allTyped(NextReport report) {
        var entries = Entries.NONE;
        for (var figure : report.figures()) {
            for (var role : List.of(Role.ACTUAL, Role.WHOLE)) {
                var cell = figure.cell(role).orElse(null);
                if (figure.kind() != Figure.Kind.RESULT || cell == null || cell.last() == null) {
                    continue;
                }
                var value = cell.last().multiply(new BigDecimal("1.05"));
                var typed =
                        value.setScale(
                                Math.max(0, cell.decimals()), java.math.RoundingMode.HALF_UP);
                entries =
                        entries.with(
                                new Entries.Value(
                                        figure.id(), role, typed, "thử", java.time.Instant.EPOCH));
            }
        }
        return entries;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\h\\v]+", " ")
                .replace('–', '-')
                .replace("uỷ", "ủy")
                .toLowerCase(Locale.ROOT);
    }

    private static final class Count {

        int right;
        final List<String> missing = new ArrayList<>();
        final List<String> wrong = new ArrayList<>();

        void hold(boolean holds, String told) {
            if (holds) {
                right++;
            } else {
                missing.add(told);
            }
        }

        void expected(StrangerPaper paper, NextReport report) {
            var sentences = EarlierReports.sentences(report);
            var texts = sentences.stream().map(s -> plain(Printed.text(s, report))).toList();
            var whole = String.join(" ", texts).replaceAll(" +", " ");
            for (var each : paper.expected()) {
                switch (each) {
                    case Expected.Result result -> result(result, report);
                    case Expected.Moved(var words) ->
                            hold(whole.contains(plain(words)), "không có «" + words + "»");
                    case Expected.Stays(var words) ->
                            hold(whole.contains(plain(words)), "đã mất «" + words + "»");
                    case Expected.OneOff(var words) -> oneOff(words, sentences, report);
                    case Expected.Cited(var number, var mark) -> cited(number, mark, report);
                }
            }
        }

        private void oneOff(String words, List<Sentence> sentences, NextReport report) {
            boolean unmarked =
                    sentences.stream()
                            .filter(s -> s.mark() == Mark.KEPT || s.mark() == Mark.UPDATED)
                            .anyMatch(s -> plain(Printed.text(s, report)).contains(plain(words)));
            hold(!unmarked, "việc một lần không được nhắc: «" + words + "»");
        }

        private void cited(String number, String mark, NextReport report) {
            var basis =
                    report.bases().stream()
                            .filter(b -> number.equals(b.citation().number()))
                            .findFirst();
            hold(
                    basis.isPresent()
                            && (mark.equals("?")
                                    || basis.get()
                                            .mark()
                                            .name()
                                            .equals(mark.toUpperCase(Locale.ROOT))),
                    "căn cứ %s phải %s mà %s"
                            .formatted(number, mark, basis.map(b -> b.mark().name()).orElse("–")));
        }

        private void result(Expected.Result result, NextReport report) {
            var last = number(result.last());
            var found =
                    report.figures().stream()
                            .filter(f -> f.kind() == Figure.Kind.RESULT)
                            .filter(f -> same(value(f, Role.SAME_PERIOD), last))
                            .filter(f -> isNamed(f, result.name()))
                            .findFirst()
                            .orElse(null);
            if (found == null) {
                var other =
                        report.figures().stream()
                                .filter(f -> f.kind() == Figure.Kind.RESULT)
                                .filter(f -> isNamed(f, result.name()))
                                .map(f -> f.name() + "=" + value(f, Role.SAME_PERIOD))
                                .toList();
                missing.add(
                        "%s: không thấy cùng kỳ %s; có %s"
                                .formatted(result.name(), result.last(), other));
                return;
            }
            right++;
            var plan = value(found, Role.PLAN);
            if (result.plan() == null) {
                if (plan != null) {
                    wrong.add("%s: kế hoạch %s từ đâu?".formatted(result.name(), plan));
                }
            } else if (plan == null) {
                missing.add("%s: thiếu kế hoạch %s".formatted(result.name(), result.plan()));
            } else if (same(plan, number(result.plan()))) {
                right++;
            } else {
                wrong.add(
                        "%s: kế hoạch %s thay vì %s".formatted(result.name(), plan, result.plan()));
            }
        }

        // A plan that nobody expects is a guess.
        void plans(StrangerPaper paper, NextReport report) {
            for (var figure : report.figures()) {
                var plan = value(figure, Role.PLAN);
                if (plan == null || figure.kind() != Figure.Kind.RESULT) {
                    continue;
                }
                boolean known =
                        paper.expected().stream()
                                .anyMatch(
                                        each ->
                                                each instanceof Expected.Result r
                                                        && r.plan() != null
                                                        && isNamed(figure, r.name())
                                                        && same(plan, number(r.plan())));
                if (!known) {
                    wrong.add("%s: kế hoạch %s không ai nêu".formatted(figure.name(), plan));
                }
            }
        }

        void sentences(NextReport report, NextReport typed) {
            int old = report.earlier().year();
            for (var sentence : EarlierReports.sentences(typed)) {
                var text = Printed.text(sentence, typed);
                var evidence = sentence.evidence();
                var was = evidence == null ? "" : evidence.quote();
                var broken = BROKEN.matcher(text);
                while (broken.find()) {
                    if (!was.contains(broken.group())) {
                        wrong.add("câu hỏng «%s»: %s".formatted(broken.group(), text));
                    }
                }
                var notation = NOTATION.matcher(text);
                while (notation.find()) {
                    if (!was.contains(notation.group())) {
                        wrong.add("số viết sai «%s»: %s".formatted(notation.group(), text));
                    }
                }
                boolean quiet = sentence.mark() == Mark.KEPT;
                if (quiet && old < report.period().year() && text.contains(" năm " + old + ",")) {
                    wrong.add("còn năm %d: %s".formatted(old, text));
                }
            }
        }

        private static boolean isNamed(Figure figure, String name) {
            var one = plain(figure.name());
            var two = plain(name);
            return one.contains(two) || two.contains(one);
        }

        private static @org.jspecify.annotations.Nullable BigDecimal value(
                Figure figure, Role role) {
            return figure.cell(role).map(Cell::value).orElse(null);
        }

        private static boolean same(
                @org.jspecify.annotations.Nullable BigDecimal one, BigDecimal two) {
            return one != null && one.compareTo(two) == 0;
        }

        private static BigDecimal number(String text) {
            return new BigDecimal(text.replace(".", "").replace(',', '.'));
        }
    }
}
