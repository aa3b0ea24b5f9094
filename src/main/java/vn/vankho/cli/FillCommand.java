package vn.vankho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.drafting.Filler;
import vn.vankho.drafting.Filler.Filled;
import vn.vankho.drafting.PdfRenderer;
import vn.vankho.drafting.Problem;

/// `vankho fill`: fills a template from a JSON file.
@Command(name = "fill", description = "điền dữ liệu JSON vào mẫu .docx")
final class FillCommand extends OfficeCommand {

    @Parameters(index = "0", paramLabel = "MẪU.docx")
    String template = "";

    @Parameters(index = "1", paramLabel = "DỮ_LIỆU.json")
    String data = "";

    @Option(names = "--out", required = true, paramLabel = "TỆP.docx", description = "tệp kết quả")
    String out = "";

    @Option(names = "--pdf", description = "làm thêm tệp PDF bên cạnh")
    boolean pdf;

    @Option(names = "--lenient", description = "trường thiếu thì in dấu [chưa có: …] thay vì dừng")
    boolean lenient;

    FillCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() throws IOException {
        var values = values();
        if (values == null) {
            return ExitStatus.FAILED;
        }
        var templateFile = workplace.path(template);
        if (!Files.isRegularFile(templateFile)) {
            workplace.complain(template + ": không có tệp này.");
            return ExitStatus.FAILED;
        }
        var filler = workplace.the(Filler.class);
        var folder = templateFile.toAbsolutePath().resolveSibling("");
        var whole = filler.whole(Files.readAllBytes(templateFile), folder, part -> {});
        if (!whole.problems().isEmpty()) {
            print(whole.problems());
            return ExitStatus.FAILED;
        }
        return switch (filler.fill(whole.docx(), values, lenient)) {
            case Filled.Done done -> write(done);
            case Filled.Refused refused -> {
                print(refused.problems());
                yield ExitStatus.FAILED;
            }
        };
    }

    private int write(Filled.Done done) throws IOException {
        var file = workplace.path(out);
        Files.write(file, done.docx());
        if (pdf) {
            Files.write(
                    OutputFiles.pdfBeside(file),
                    workplace.the(PdfRenderer.class).render(done.docx()));
        }
        print(done.missing());
        return done.missing().isEmpty() ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
    }

    private @Nullable Map<String, Object> values() throws IOException {
        var file = workplace.path(data);
        if (!Files.isRegularFile(file)) {
            workplace.complain(data + ": không có tệp này.");
            return null;
        }
        try {
            return JsonMapper.shared()
                    .readValue(Files.readString(file), new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException e) {
            workplace.complain(
                    "%s: không phải JSON đúng (dòng %d)."
                            .formatted(
                                    data,
                                    e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
            return null;
        }
    }

    private void print(List<Problem> problems) {
        for (var problem : problems) {
            if (json) {
                var line = new LinkedHashMap<String, Object>();
                line.put("place", problem.place());
                line.put("message", problem.message());
                line.put("suggestion", problem.suggestion());
                workplace.json(line);
            } else {
                workplace.complain(problem.place() + ": " + problem.message());
            }
        }
    }
}
