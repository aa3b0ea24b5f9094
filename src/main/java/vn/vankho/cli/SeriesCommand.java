package vn.vankho.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.document.PageName;
import vn.vankho.series.IndicatorSeries;
import vn.vankho.series.IndicatorSeries.Break;
import vn.vankho.series.Series;
import vn.vankho.series.SeriesList;
import vn.vankho.series.SeriesPoint;
import vn.vankho.series.SeriesQuery;
import vn.vankho.vietnamese.VietnameseNumbers;

/// `vankho series`: indicators through the years, plan against result.
@NeedsHome
@Command(name = "series", description = "chuỗi chỉ tiêu qua các năm")
final class SeriesCommand extends OfficeCommand {

    /// A process that has only just opened the home first takes the figures out of new readings.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Parameters(
            arity = "0..*",
            paramLabel = "TÊN",
            description = "tên chỉ tiêu, có dấu hoặc không dấu; để trống: tất cả")
    List<String> words = List.of();

    @Option(names = "--all", description = "của mọi cơ quan, không chỉ cơ quan mình")
    boolean everybody;

    SeriesCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() throws InterruptedException {
        var series = workplace.the(Series.class);
        series.awaitFirstComparison(LONGEST_WAIT);
        var name = String.join(" ", words);
        var query = new SeriesQuery(name, everybody ? SeriesQuery.EVERYBODY : null);
        var list = series.list(query, workplace.person());
        list.series().forEach(this::print);
        explain(list, name);
        return ExitStatus.DONE;
    }

    private void explain(SeriesList list, String name) {
        if (list.behind() > 0) {
            workplace.complain(
                    "Còn %d văn bản chưa được đưa vào chuỗi; kết quả có thể chưa đủ."
                            .formatted(list.behind()));
        }
        if (list.issuers().isEmpty()) {
            workplace.complain(
                    "Chưa có chuỗi chỉ tiêu nào: trong kho chưa có báo cáo nào đọc được số liệu.");
        } else if (list.series().isEmpty()) {
            workplace.complain("Không có chỉ tiêu nào tên có «%s».".formatted(name));
        } else if (list.ownIsEmpty()) {
            workplace.complain(
                    "Kho chưa có số liệu báo cáo của cơ quan mình; đây là của các cơ quan khác.");
        }
    }

    private void print(IndicatorSeries series) {
        if (json) {
            workplace.json(SeriesJson.of(series));
            return;
        }
        var unit = series.unit() == null ? "" : " (%s)".formatted(series.unit());
        var scope = series.scope() == null ? "" : ", %s".formatted(series.scope());
        workplace.say("%s%s%s: %s".formatted(series.name(), scope, unit, series.issuer()));
        for (var stretch : series.stretches()) {
            if (series.stretches().size() > 1) {
                workplace.say("  [%s]".formatted(stretch.body()));
            }
            stretch.points().forEach(this::print);
        }
        series.breaks().forEach(this::print);
    }

    private void print(SeriesPoint point) {
        var line = new StringBuilder("  %-9s".formatted(point.period()));
        add(
                line,
                "thực hiện",
                point.actual(),
                point.otherUnit() == null ? "" : " " + point.otherUnit());
        add(line, "kế hoạch", point.plan(), "");
        add(line, "chỉ tiêu giao", point.target(), "");
        add(line, "đạt", point.percentOfPlan(), "% kế hoạch");
        add(line, "bằng", point.percentOfSamePeriod(), "% cùng kỳ");
        if (point.actual() == null && point.change() != null) {
            boolean fell = point.change().signum() < 0;
            add(line, fell ? "giảm" : "tăng", point.change().abs(), "");
        }
        var at = point.result() == null ? point.targetAt() : point.result();
        if (at != null) {
            line.append(
                    " [%s, %s]"
                            .formatted(at.source().document(), PageName.of(at.evidence().page())));
        }
        workplace.say(line.append(point.conflict() ? " (có nơi ghi khác)" : "").toString());
    }

    private static void add(
            StringBuilder line, String label, @Nullable BigDecimal value, String after) {
        if (value != null) {
            line.append("  ").append(label).append(' ');
            line.append(VietnameseNumbers.format(value)).append(after);
        }
    }

    private void print(Break gap) {
        var date = gap.date() == null ? "" : " từ ngày " + DAY.format(gap.date());
        workplace.say(
                "  -- %s nhập thành %s%s: số liệu trước và sau không so sánh trực tiếp được."
                        .formatted(String.join(", ", gap.before()), gap.after(), date));
    }
}
