package vn.vankho.report.forward;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vankho.document.Evidence;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;
import vn.vankho.report.forward.ForwardRule.Breach;
import vn.vankho.report.forward.ForwardRule.Judged;

/// The rules F01 to F09: what a report that was made from an earlier one must not carry over.
public final class ForwardCheck {

    private static final Pattern PERIOD =
            Pattern.compile(
                    "(?iu)(?:giai đoạn|thời kỳ|nhiệm kỳ)\\h(?:19|20)\\d\\d\\h?[-–—]\\h?((?:19|20)\\d\\d)");
    private static final Pattern COMPARED =
            Pattern.compile("(?iu)so (?:với )?(?:cùng kỳ )?(?:năm )?((?:19|20)\\d\\d)(?![\\d-])");
    private static final int NAMED = 5;

    private static final List<ForwardRule> RULES =
            List.of(
                    new ForwardRule("F01", Severity.E, "Chỗ còn trống", ForwardCheck::blanks),
                    new ForwardRule("F02", Severity.E, "Tên cơ quan", ForwardCheck::endedOwn),
                    new ForwardRule("F03", Severity.E, "Căn cứ", ForwardCheck::impossible),
                    new ForwardRule("F04", Severity.W, "Giai đoạn", ForwardCheck::periods),
                    new ForwardRule("F05", Severity.E, "Năm so sánh", ForwardCheck::compared),
                    new ForwardRule("F06", Severity.W, "Số liệu", ForwardCheck::unchanged),
                    new ForwardRule("F07", Severity.E, "Số cùng kỳ", ForwardCheck::otherTerritory),
                    new ForwardRule("F08", Severity.W, "Sự kiện", ForwardCheck::once),
                    new ForwardRule("F09", Severity.W, "Căn cứ", ForwardCheck::oldBases));

    private ForwardCheck() {}

    /// What is found in a draft, in the order of the rules.
    ///
    /// @param frame head, foot and recipients as they are printed
    public static List<Finding> of(NextReport report, OfficeThen office, List<String> frame) {
        var judged = new Judged(report, office, frame);
        return RULES.stream().flatMap(rule -> rule.findings(judged).stream()).toList();
    }

    /// What can be told from a file: placeholders left, citations that cannot be, and, of a report,
    /// what was carried over from the one before.
    ///
    /// @param earlier the same office's reports of former years; may be empty
    public static List<Finding> of(Reading reading, List<Reading> earlier) {
        var findings = new ArrayList<>(of(reading));
        findings.addAll(FileRules.of(reading, earlier));
        return findings;
    }

    /// What can be told from a file alone: placeholders left, and citations that cannot be.
    public static List<Finding> of(Reading reading) {
        var findings = new ArrayList<Finding>();
        var text = reading.text();
        for (var place : Asked.all(text)) {
            var words = text.substring(place.start(), place.end());
            findings.add(blank(reading, place, words));
        }
        for (var cited : reading.citations()) {
            if (isImpossible(cited)) {
                var quote = cited.evidence().quote();
                findings.add(
                        new Finding(
                                "F03",
                                Severity.E,
                                cited.evidence().page(),
                                "Căn cứ",
                                quote,
                                "",
                                IMPOSSIBLE,
                                cited.evidence()));
            }
        }
        return findings;
    }

    private static final String IMPOSSIBLE =
            "Cấp huyện không còn từ 01/7/2025 nên không thể ban hành văn bản này sau ngày đó.";

    private static Finding blank(Reading reading, Asked.Place place, String words) {
        int page = reading.pages().get(reading.placeOf(place.start()) - 1).number();
        return new Finding(
                "F01",
                Severity.E,
                page,
                "Chỗ còn trống",
                words,
                "",
                "Còn chỗ chưa điền: %s.".formatted(words),
                new Evidence(page, place.start(), place.end(), words));
    }

    private static Stream<Sentence> sentences(NextReport report, Predicate<Passage> which) {
        return report.passages().stream()
                .filter(which)
                .flatMap(
                        passage ->
                                Stream.concat(
                                        passage.sentences().stream(),
                                        passage.rows().stream()
                                                .flatMap(row -> row.cells().stream())
                                                .map(Passage.RowCell::sentence)));
    }

    private static Stream<String> texts(NextReport report, Predicate<Passage> which) {
        return sentences(report, which).map(sentence -> Printed.text(sentence, report).strip());
    }

    private static List<Breach> blanks(Judged judged) {
        var words = new LinkedHashSet<String>();
        Stream.concat(judged.frame().stream(), texts(judged.report(), _ -> true))
                .forEach(
                        text ->
                                Asked.all(text)
                                        .forEach(
                                                p ->
                                                        words.add(
                                                                text.substring(
                                                                        p.start(), p.end()))));
        return words.stream()
                .map(each -> new Breach(each, "", "Còn chỗ chưa điền: %s.".formatted(each)))
                .toList();
    }

    private static List<Breach> endedOwn(Judged judged) {
        var breaches = new ArrayList<Breach>();
        var office = judged.office();
        for (var text : judged.frame()) {
            office.fates().stream()
                    .filter(fate -> Plain.of(text).contains(Plain.of(fate.name())))
                    .findFirst()
                    .ifPresent(
                            fate ->
                                    breaches.add(
                                            new Breach(
                                                    text,
                                                    String.join(", ", fate.successors()),
                                                    "%s không còn vào ngày ban hành."
                                                            .formatted(fate.name()))));
        }
        return breaches;
    }

    private static List<Breach> impossible(Judged judged) {
        return judged.report().bases().stream()
                .map(Basis::citation)
                .filter(ForwardCheck::isImpossible)
                .map(cited -> new Breach(cited.evidence().quote(), "", IMPOSSIBLE))
                .toList();
    }

    private static boolean isImpossible(Reading.Citation cited) {
        LocalDate date = Bases.date(cited);
        return date != null
                && !date.isBefore(OfficeThen.TWO_LEVELS)
                && Bases.isDistrict(cited.issuer());
    }

    private static List<Breach> periods(Judged judged) {
        int year = judged.report().period().year();
        return sentences(judged.report(), _ -> true)
                .filter(sentence -> sentence.settledBy() == null)
                .map(sentence -> Printed.text(sentence, judged.report()))
                .flatMap(
                        text ->
                                PERIOD.matcher(text)
                                        .results()
                                        .filter(found -> Integer.parseInt(found.group(1)) < year)
                                        .map(
                                                found ->
                                                        new Breach(
                                                                found.group(),
                                                                "",
                                                                "«%s» đã kết thúc trước năm %d."
                                                                        .formatted(
                                                                                found.group(),
                                                                                year))))
                .distinct()
                .toList();
    }

    private static List<Breach> compared(Judged judged) {
        int year = judged.report().period().year();
        return texts(judged.report(), passage -> !passage.plans())
                .flatMap(
                        text ->
                                COMPARED.matcher(text)
                                        .results()
                                        .filter(found -> Integer.parseInt(found.group(1)) >= year)
                                        .map(
                                                found ->
                                                        new Breach(
                                                                text,
                                                                "năm " + (year - 1),
                                                                "Báo cáo năm %d so sánh với năm %s."
                                                                        .formatted(
                                                                                year,
                                                                                found.group(1)))))
                .toList();
    }

    private static List<Breach> unchanged(Judged judged) {
        var breaches = new ArrayList<Breach>();
        var old = new ArrayList<String>();
        for (var figure : judged.report().figures()) {
            var role = figure.kind() == Figure.Kind.TARGET ? Role.TARGET : Role.ACTUAL;
            var cell = figure.cell(role).orElse(null);
            if (cell == null || figure.sameAs() != null || cell.last() == null) {
                continue;
            }
            if (isAsBefore(cell)) {
                breaches.add(
                        new Breach(
                                figure.name(),
                                "",
                                "Số %s của «%s» giống hệt kỳ trước; xem lại có đúng không."
                                        .formatted(role.label(), figure.name())));
            } else if (cell.value() == null && figure.kind() != Figure.Kind.RESULT) {
                old.add(figure.name());
            }
        }
        if (!old.isEmpty()) {
            var first = String.join("; ", old.subList(0, Math.min(NAMED, old.size())));
            breaches.add(
                    new Breach(
                            first,
                            "",
                            "Còn %d số của báo cáo trước chưa thay: %s%s."
                                    .formatted(
                                            old.size(), first, old.size() > NAMED ? "; …" : "")));
        }
        return breaches;
    }

    private static boolean isAsBefore(Cell cell) {
        return cell.value() != null
                && cell.last() != null
                && cell.value().compareTo(cell.last()) == 0;
    }

    private static List<Breach> otherTerritory(Judged judged) {
        if (!judged.office().merged()) {
            return List.of();
        }
        return judged.report().figures().stream()
                .filter(figure -> figure.sameAs() == null)
                .filter(
                        figure ->
                                figure.cell(Role.SAME_PERIOD)
                                        .filter(cell -> !(cell.source() instanceof Source.Summed))
                                        .filter(ForwardCheck::isAsBefore)
                                        .isPresent())
                .map(
                        figure ->
                                new Breach(
                                        figure.name(),
                                        String.join(" + ", judged.office().mergedFrom()),
                                        "Số cùng kỳ của «%s» chỉ là của một đơn vị trước sắp xếp; phải cộng đủ các đơn vị."
                                                .formatted(figure.name())))
                .toList();
    }

    private static List<Breach> once(Judged judged) {
        return sentences(judged.report(), _ -> true)
                .filter(sentence -> sentence.settledBy() == null)
                .flatMap(
                        sentence ->
                                sentence.reasons().stream()
                                        .filter(Counters::isOnce)
                                        .map(
                                                reason ->
                                                        new Breach(
                                                                Printed.text(
                                                                        sentence, judged.report()),
                                                                "",
                                                                reason)))
                .toList();
    }

    private static List<Breach> oldBases(Judged judged) {
        var text = String.join("\n", texts(judged.report(), _ -> true).toList());
        return judged.report().bases().stream()
                .filter(basis -> basis.mark() == Mark.OUTDATED)
                .filter(basis -> text.contains(firstWords(basis.citation().evidence().quote())))
                .map(
                        basis ->
                                new Breach(
                                        basis.citation().evidence().quote(),
                                        basis.proposal() == null ? "" : basis.proposal().printed(),
                                        String.join(" ", basis.reasons())))
                .toList();
    }

    private static String firstWords(String quote) {
        return quote.replaceAll("\\s+", " ").substring(0, Math.min(30, quote.length()));
    }
}
