package vn.vankho.cli;

import java.nio.file.Files;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.vankho.form.FormCheck;
import vn.vankho.intake.Intake;

/// `vankho read`: what can be read of a file, without storing it.
@Command(name = "read", description = "đọc tệp mà không lưu, in kết quả đọc")
final class ReadCommand extends OfficeCommand {

    @Parameters(arity = "1..*", paramLabel = "TỆP")
    List<String> files = List.of();

    ReadCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() {
        var status = ExitStatus.DONE;
        for (var file : files) {
            status = Math.max(status, read(file));
        }
        return status;
    }

    private int read(String file) {
        var path = workplace.path(file);
        if (!Files.isRegularFile(path)) {
            workplace.complain(file + ": không có tệp này.");
            return ExitStatus.FAILED;
        }
        var reading = workplace.the(Intake.class).readOnlyInPages(path);
        if (json) {
            workplace.json(ReadingJson.of(file, reading, FormCheck.check(reading)));
        } else {
            workplace.say(reading.text());
        }
        reading.notes().forEach(note -> workplace.complain(file + ": " + note));
        return switch (reading.outcome()) {
            case COMPLETE -> ExitStatus.DONE;
            case PARTIAL -> ExitStatus.WITH_FINDINGS;
            case FAILED -> ExitStatus.FAILED;
        };
    }
}
