package vn.vankho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;
import vn.vankho.document.PageName;
import vn.vankho.document.Reading;
import vn.vankho.document.Reading.Outcome;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.Filler.Filled;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.drafting.Problem;
import vn.vankho.drafting.Templates;
import vn.vankho.drafting.forward.Beginning;
import vn.vankho.drafting.forward.DataFile;
import vn.vankho.intake.Confirmations;
import vn.vankho.intake.Intake;
import vn.vankho.report.forward.ForwardCheck;
import vn.vankho.report.forward.Mark;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.Printed;
import vn.vankho.report.forward.ReportPeriod;
import vn.vankho.report.forward.Sentence;
import vn.vankho.report.forward.Typed;
import vn.vankho.vietnamese.Fold;

/// `vankho draft`: makes the report of a new period from an earlier one, and says what is to be
/// looked at.
@NeedsHome
@Command(name = "draft", description = "soạn báo cáo mới từ báo cáo kỳ trước")
final class DraftCommand extends OfficeCommand {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "MÃ|TỆP",
            description = "báo cáo trước: mã trong kho hoặc tệp")
    String from = "";

    @Option(names = "--year", required = true, paramLabel = "NĂM", description = "năm báo cáo mới")
    int year;

    @Option(
            names = "--period",
            paramLabel = "KỲ",
            description =
                    "kỳ báo cáo mới nếu không suy được từ báo cáo trước: 2024-Q1, 2024-H1, 2024-09")
    @Nullable String period;

    @Option(
            names = "--data",
            paramLabel = "DỮ_LIỆU.json",
            description = "số thực hiện theo tên chỉ tiêu, và giá trị của các trường")
    @Nullable String data;

    @Option(names = "--out", required = true, paramLabel = "TỆP.docx", description = "tệp kết quả")
    String out = "";

    @Option(names = "--pdf", description = "làm thêm tệp PDF bên cạnh")
    boolean pdf;

    DraftCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() throws IOException {
        Access.require(workplace.person(), Action.DRAFT);
        var asked = asked();
        if (period != null && asked.isEmpty()) {
            workplace.complain(period + ": không phải một kỳ như 2024, 2024-H1, 2024-Q3, 2024-10.");
            return ExitStatus.WRONG_CALL;
        }
        var self = id();
        var earlier = earlier(self);
        if (earlier.isEmpty() || earlier.get().outcome() == Outcome.FAILED) {
            workplace.complain(from + ": không có hoặc không đọc được báo cáo này.");
            return ExitStatus.FAILED;
        }
        Object given;
        try {
            given = given();
        } catch (JacksonException wrong) {
            workplace.complain(data + ": không đúng cú pháp JSON.");
            return ExitStatus.FAILED;
        }
        var begun =
                workplace
                        .the(Beginning.class)
                        .begin(
                                earlier.get(),
                                self.orElse(null),
                                year,
                                asked.orElse(null),
                                workplace.person());
        var template = workplace.the(Templates.class).byName("bao-cao");
        var typed =
                DataFile.read(
                        given,
                        begun.base(),
                        name -> isField(template, name),
                        data == null ? "" : data,
                        Instant.now());
        var report = Typed.into(begun.base(), typed.entries());
        var values = new LinkedHashMap<>(begun.data(report));
        typed.fields().forEach((name, value) -> put(values, name, value));
        var frame = begun.printedFrame(values);
        return switch (workplace.the(Filler.class).fill(template.content(), values, true)) {
            case Filled.Done done -> {
                write(done);
                typed.remarks().forEach(workplace::complain);
                yield tell(report, ForwardCheck.of(report, begun.office(), frame));
            }
            case Filled.Refused refused -> {
                refused.problems().forEach(this::complain);
                yield ExitStatus.FAILED;
            }
        };
    }

    private Optional<ReportPeriod> asked() {
        return period == null ? Optional.empty() : ReportPeriod.parse(period);
    }

    private Optional<DocumentId> id() {
        if (Files.isRegularFile(workplace.path(from))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DocumentId(UUID.fromString(from)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Reading> earlier(Optional<DocumentId> id) {
        var file = workplace.path(from);
        if (Files.isRegularFile(file)) {
            return Optional.of(workplace.the(Intake.class).readOnly(file));
        }
        return id.filter(this::mayRead)
                .flatMap(known -> workplace.the(Confirmations.class).reading(known));
    }

    private boolean mayRead(DocumentId id) {
        return workplace
                .the(Archive.class)
                .find(id)
                .filter(document -> Access.mayRead(workplace.person(), document.audience()))
                .isPresent();
    }

    private @Nullable Object given() throws IOException {
        return data == null
                ? null
                : JsonMapper.shared()
                        .readValue(Files.readString(workplace.path(data)), Object.class);
    }

    private static boolean isField(Templates.Template template, String name) {
        return key(name).equals("officers")
                || template.fields().stream().anyMatch(f -> key(f.name()).equals(key(name)));
    }

    private static String key(String name) {
        return Fold.unmarked(name).replaceAll("[\\s_]+", "");
    }

    /// A field of the data takes the place of whatever had that name.
    private static void put(Map<String, Object> values, String name, Object value) {
        if (key(name).equals("officers")) {
            values.putAll(GivenOfficers.signature(value, values));
            return;
        }
        values.keySet().removeIf(other -> key(other).equals(key(name)));
        values.put(name, value);
    }

    private void write(Filled.Done done) throws IOException {
        var file = workplace.path(out);
        Files.write(file, done.docx());
        if (pdf) {
            Files.write(
                    OutputFiles.pdfBeside(file),
                    workplace.the(PdfRenderer.class).render(done.docx()));
        }
    }

    private int tell(NextReport report, List<Finding> findings) {
        if (json) {
            ForwardJsonLines.of(report).forEach(workplace::json);
            findings.forEach(
                    finding -> {
                        var line = new LinkedHashMap<String, Object>();
                        line.put("kind", "finding");
                        line.putAll(FindingJson.of(finding));
                        workplace.json(line);
                    });
        } else {
            report.unknown().forEach(workplace::say);
            report.passages().stream()
                    .flatMap(passage -> passage.sentences().stream())
                    .forEach(sentence -> say(sentence, report));
            findings.forEach(
                    finding ->
                            workplace.say(
                                    "%s %s – %s: %s"
                                            .formatted(
                                                    finding.severity(),
                                                    finding.code(),
                                                    finding.place(),
                                                    finding.message())));
            workplace.say(summary(report));
        }
        return findings.isEmpty() ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
    }

    private void say(Sentence sentence, NextReport report) {
        if (sentence.mark() == Mark.REVIEW || sentence.mark() == Mark.OUTDATED) {
            var page = sentence.evidence() == null ? 0 : sentence.evidence().page();
            workplace.say(
                    "%s – báo cáo trước, %s: %s"
                            .formatted(
                                    sentence.mark().label(),
                                    PageName.of(page),
                                    Printed.text(sentence, report).strip()));
            sentence.reasons().forEach(reason -> workplace.say("    " + reason));
        }
    }

    private static String summary(NextReport report) {
        var counts = new LinkedHashMap<Mark, Integer>();
        for (var mark : Mark.values()) {
            counts.put(mark, 0);
        }
        report.passages().stream()
                .flatMap(passage -> passage.sentences().stream())
                .forEach(sentence -> counts.merge(sentence.mark(), 1, Integer::sum));
        var told = new ArrayList<String>();
        counts.forEach((mark, count) -> told.add(count + " câu " + mark.label()));
        return "Soạn %s từ %s: %s; %d số liệu; %d văn bản viện dẫn."
                .formatted(
                        report.period().told(),
                        report.source(),
                        String.join(", ", told),
                        report.figures().size(),
                        report.bases().size());
    }

    private void complain(Problem problem) {
        workplace.complain(problem.place() + ": " + problem.message());
    }
}
