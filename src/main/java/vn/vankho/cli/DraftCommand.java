package vn.vankho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Reading.Outcome;
import vn.vankho.document.Reading;
import vn.vankho.drafting.EarlierReport.Review;
import vn.vankho.drafting.EarlierReport;
import vn.vankho.drafting.Filler.Filled;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.drafting.Problem;
import vn.vankho.drafting.Templates;
import vn.vankho.intake.Intake;
import vn.vankho.office.Office;

/// `vankho draft`: begins a report from an earlier one, and says what is to be looked at.
@NeedsHome
@Command(name = "draft", description = "bắt đầu báo cáo mới từ báo cáo trước")
final class DraftCommand extends OfficeCommand {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "MÃ|TỆP",
            description = "báo cáo trước: mã trong kho hoặc tệp")
    String from = "";

    @Option(names = "--year", required = true, paramLabel = "NĂM", description = "năm báo cáo mới")
    int year;

    @Option(names = "--data", paramLabel = "DỮ_LIỆU.json", description = "giá trị thay vào")
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
        var earlier = earlier();
        if (earlier.isEmpty() || earlier.get().outcome() == Outcome.FAILED) {
            workplace.complain(from + ": không có hoặc không đọc được báo cáo này.");
            return ExitStatus.FAILED;
        }
        var begun = EarlierReport.begin(earlier.get());
        var values = new LinkedHashMap<>(begun.data());
        values.putAll(letterhead());
        values.put("năm ban hành", Integer.toString(year));
        values.putAll(given());
        var template = workplace.the(Templates.class).byName("bao-cao").content();
        return switch (workplace.the(Filler.class).fill(template, values, true)) {
            case Filled.Done done -> write(done, begun.reviews());
            case Filled.Refused refused -> {
                refused.problems().forEach(this::complain);
                yield ExitStatus.FAILED;
            }
        };
    }

    private Optional<Reading> earlier() {
        var file = workplace.path(from);
        if (Files.isRegularFile(file)) {
            return Optional.of(workplace.the(Intake.class).readOnly(file));
        }
        try {
            var id = new DocumentId(UUID.fromString(from));
            return workplace.the(Archive.class).reading(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Head, place and signature are the office's of the new year, never last year's.
    private Map<String, Object> letterhead() {
        return workplace
                .the(Office.class)
                .letterhead(LocalDate.of(year, 12, 31))
                .map(LetterheadData::of)
                .orElse(Map.of());
    }

    private Map<String, Object> given() throws IOException {
        return data == null
                ? Map.of()
                : JsonMapper.shared()
                        .readValue(
                                Files.readString(workplace.path(data)),
                                new TypeReference<Map<String, Object>>() {});
    }

    private int write(Filled.Done done, List<Review> reviews) throws IOException {
        var file = workplace.path(out);
        Files.write(file, done.docx());
        if (pdf) {
            Files.write(
                    OutputFiles.pdfBeside(file),
                    workplace.the(PdfRenderer.class).render(done.docx()));
        }
        reviews.forEach(this::print);
        done.missing().forEach(this::complain);
        if (!json) {
            workplace.say(
                    "Đã giữ nguyên văn %d đoạn; tất cả cần xem lại. Chưa xét: năm, số liệu, căn cứ, nơi nhận."
                            .formatted(reviews.size()));
        }
        return ExitStatus.WITH_FINDINGS;
    }

    private void print(Review review) {
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("mark", "review");
            line.put("kind", review.kind());
            line.put("page", review.page());
            line.put("text", review.text());
            workplace.json(line);
        }
    }

    private void complain(Problem problem) {
        workplace.complain(problem.place() + ": " + problem.message());
    }
}
