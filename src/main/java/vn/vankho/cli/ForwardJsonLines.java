package vn.vankho.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vankho.document.Evidence;
import vn.vankho.report.forward.Basis;
import vn.vankho.report.forward.Figure;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Passage;
import vn.vankho.report.forward.Printed;
import vn.vankho.report.forward.Role;
import vn.vankho.report.forward.Sentence;

/// A rolled-forward report as JSON, one object a line: sentences, figures, legal bases, and what is
/// not known.
final class ForwardJsonLines {

    private ForwardJsonLines() {}

    static List<Map<String, Object>> of(NextReport report) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var passage : report.passages()) {
            passage.sentences().forEach(each -> lines.add(sentence(passage, each, report)));
            passage.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .map(Passage.RowCell::sentence)
                    .filter(each -> !each.pieces().isEmpty())
                    .forEach(each -> lines.add(sentence(passage, each, report)));
        }
        report.figures().forEach(figure -> lines.add(figure(figure)));
        report.bases().forEach(basis -> lines.add(basis(basis, report)));
        report.unknown().forEach(text -> lines.add(unknown(text)));
        return lines;
    }

    private static Map<String, Object> line(String kind) {
        var line = new LinkedHashMap<String, Object>();
        line.put("kind", kind);
        return line;
    }

    private static Map<String, Object> sentence(
            Passage passage, Sentence sentence, NextReport report) {
        var line = line("sentence");
        line.put("mark", key(sentence.mark()));
        line.put("label", sentence.mark().label());
        line.put("id", sentence.id());
        line.put("passage", passage.id());
        line.put("part", key(passage.kind()));
        line.put("plans", passage.plans());
        line.put("text", Printed.text(sentence, report).strip());
        line.put("reasons", sentence.reasons());
        line.put("source", source(sentence.evidence(), report.source()));
        return line;
    }

    private static Map<String, Object> figure(Figure figure) {
        var line = line("figure");
        line.put("id", figure.id());
        line.put("type", key(figure.kind()));
        line.put("name", figure.name());
        line.put("scope", figure.scope());
        line.put("unit", figure.unit());
        line.put("qualifier", figure.qualifier());
        line.put("sameAs", figure.sameAs());
        line.put("plan", value(figure, Role.PLAN));
        line.put("samePeriod", value(figure, Role.SAME_PERIOD));
        line.put("actual", value(figure, Role.ACTUAL));
        line.put("of", value(figure, Role.WHOLE));
        line.put("percentOfPlan", value(figure, Role.PERCENT_OF_PLAN));
        line.put("percentOfSamePeriod", value(figure, Role.PERCENT_OF_SAME_PERIOD));
        line.put("change", value(figure, Role.CHANGE));
        line.put("share", value(figure, Role.SHARE));
        line.put("target", value(figure, Role.TARGET));
        var last = new LinkedHashMap<String, Object>();
        var told = new LinkedHashMap<String, Object>();
        figure.cells()
                .forEach(
                        (role, cell) -> {
                            if (cell.last() != null) {
                                last.put(name(role), plain(cell.last()));
                            }
                            told.put(name(role), cell.source().told());
                        });
        line.put("last", last);
        line.put("source", told);
        return line;
    }

    private static String name(Role role) {
        return switch (role) {
            case ACTUAL -> "actual";
            case WHOLE -> "of";
            case PLAN -> "plan";
            case SAME_PERIOD -> "samePeriod";
            case PERCENT_OF_PLAN -> "percentOfPlan";
            case PERCENT_OF_SAME_PERIOD -> "percentOfSamePeriod";
            case CHANGE -> "change";
            case CHANGE_PERCENT -> "changePercent";
            case OVER_PLAN -> "overPlan";
            case SHARE -> "share";
            case TARGET -> "target";
        };
    }

    private static @Nullable String value(Figure figure, Role role) {
        return figure.cell(role)
                .map(cell -> cell.value())
                .map(ForwardJsonLines::plain)
                .orElse(null);
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }

    private static Map<String, Object> basis(Basis basis, NextReport report) {
        var cited = basis.citation();
        var line = line("basis");
        line.put("mark", key(basis.mark()));
        line.put("label", basis.mark().label());
        line.put("id", basis.id());
        line.put("type", cited.type());
        line.put("number", cited.number());
        line.put("symbol", cited.symbol());
        line.put("date", cited.date());
        line.put("issuer", cited.issuer());
        line.put("subject", cited.subject());
        line.put("legalBasis", cited.legalBasis());
        line.put("reasons", basis.reasons());
        line.put("proposal", basis.proposal() == null ? null : basis.proposal().printed());
        line.put("source", source(cited.evidence(), report.source()));
        return line;
    }

    private static Map<String, Object> unknown(String text) {
        var line = line("unknown");
        line.put("text", text);
        return line;
    }

    private static @Nullable Map<String, Object> source(
            @Nullable Evidence evidence, String document) {
        if (evidence == null) {
            return null;
        }
        var source = new LinkedHashMap<String, Object>();
        source.put("document", document);
        source.put("page", ReadingJson.page(evidence.page()));
        source.put("start", evidence.start());
        source.put("end", evidence.end());
        source.put("quote", evidence.quote());
        return source;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
