package vn.vankho.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.DocumentType;
import vn.vankho.document.Layout.Alignment;
import vn.vankho.document.Layout.Paragraph;
import vn.vankho.document.Layout.Run;
import vn.vankho.form.Repair.NewLook;

/// How components must look that do not look as the decree asks. A size that is allowed stays.
final class LookRepairs {

    private static final Alignment CENTRE = Alignment.CENTRE;

    private final LaidOut paper;
    private final Set<String> codes;
    private final Map<Integer, Long> partsBySource;
    private final List<Repair> repairs = new ArrayList<>();

    LookRepairs(LaidOut paper, Set<String> codes) {
        this.paper = paper;
        this.codes = codes;
        this.partsBySource =
                paper.paragraphs().stream()
                        .filter(part -> !part.text().isBlank())
                        .collect(Collectors.groupingBy(Paragraph::source, Collectors.counting()));
    }

    List<Repair> all() {
        look("H02", list(paper.nation()), 12, 13, true, false, null);
        look("H05", list(paper.motto()), 13, 14, true, false, CENTRE);
        look("H07", paper.agency(), 12, 13, true, false, null);
        look("H08", paper.superior(), 12, 13, false, false, null);
        look("N08", list(paper.number()), 13, 13, null, false, CENTRE);
        look("D06", list(paper.date()), 13, 14, null, true, null);
        look("T01", list(paper.type()), 13, 14, true, false, CENTRE);
        look("T03", paper.subject(), 13, 14, true, false, CENTRE);
        if (paper.sheet().is(DocumentType.LETTER)) {
            look("T05", paper.subject(), 12, 13, false, false, null);
        }
        look("B06", paper.bases(), 13, 14, null, true, null);
        look("S05", paper.authority(), 13, 14, true, false, null);
        look("S05", paper.signerTitle(), 13, 14, true, false, null);
        look("S05", list(paper.signerName()), 13, 14, true, false, null);
        look("R01", list(paper.recipients()), 12, 12, true, true, Alignment.LEFT);
        look("R02", paper.recipientItems(), 11, 11, null, false, null);
        look("A03", paper.appendices(), 14, 14, true, false, CENTRE);
        body();
        return repairs;
    }

    private static List<Paragraph> list(Optional<Paragraph> paragraph) {
        return paragraph.stream().toList();
    }

    private void look(
            String code,
            List<Paragraph> paragraphs,
            int least,
            int most,
            @Nullable Boolean bold,
            @Nullable Boolean italic,
            @Nullable Alignment alignment) {
        if (!codes.contains(code)) {
            return;
        }
        for (var p : paragraphs) {
            if (!standsAlone(p)) {
                continue;
            }
            var look =
                    new NewLook(legal(p, least, most), bold, italic, alignment, null, null, null);
            repairs.add(
                    Repair.look(
                            code, p.source(), "Kiểu chữ của “" + LayoutRule.quote(p) + "”", look));
        }
    }

    /// Components that share a paragraph of the file, parted by line breaks, would all take the
    /// look
    /// of one; a person must part them first.
    private boolean standsAlone(Paragraph part) {
        return partsBySource.getOrDefault(part.source(), 1L) == 1;
    }

    private static @Nullable Integer legal(Paragraph p, int least, int most) {
        return Look.sized(p, 2 * least, 2 * most)
                ? null
                : Math.clamp(
                        p.runs().stream().mapToInt(Run::size).max().orElse(0), 2 * least, 2 * most);
    }

    private void body() {
        each("B01", p -> !Look.sized(p, 26, 28), "Cỡ chữ 13–14", p -> size(legal(p, 13, 14)));
        each("B16", p -> !Look.sized(p, 28, 28), "Cùng cỡ chữ 14", _ -> size(28));
        each(
                "B02",
                p -> p.alignment() != Alignment.JUSTIFIED && p.width() > p.room(),
                "Canh đều hai lề",
                _ -> new NewLook(null, null, null, Alignment.JUSTIFIED, null, null, null));
        each(
                "B03",
                p -> p.firstLine() != 567 && p.firstLine() != 720,
                "Dòng đầu lùi 1,27 cm",
                _ -> new NewLook(null, null, null, null, 720, null, null));
        each(
                "B04",
                p -> p.before() + p.after() < 120 || p.sameStyleCloses(),
                "Cách đoạn 6 pt",
                _ -> new NewLook(null, null, null, null, null, 120, null));
        each(
                "B05",
                p -> !BodyLayoutRules.isSpaced(p),
                "Cách dòng đơn",
                _ -> new NewLook(null, null, null, null, null, null, 240));
    }

    private static NewLook size(@Nullable Integer size) {
        return new NewLook(size, null, null, null, null, null, null);
    }

    private void each(
            String code,
            Predicate<Paragraph> isBad,
            String sentence,
            Function<Paragraph, NewLook> look) {
        if (codes.contains(code)) {
            paper.body().stream()
                    .filter(isBad)
                    .filter(this::standsAlone)
                    .forEach(
                            p ->
                                    repairs.add(
                                            Repair.look(
                                                    code,
                                                    p.source(),
                                                    "%s: “%s”"
                                                            .formatted(
                                                                    sentence, LayoutRule.quote(p)),
                                                    look.apply(p))));
        }
    }
}
