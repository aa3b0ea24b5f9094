package vn.vankho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.office.Bodies;
import vn.vankho.office.ImportOutcome;

/// `vankho office import`: loads the bodies and officers around the office.
@NeedsHome
@Command(name = "import", description = "nạp danh sách cơ quan và người giữ chức vụ từ tệp JSON")
final class OfficeImportCommand extends OfficeCommand {

    /// `vankho office`: what can be done with the office's data.
    @Command(
            name = "office",
            description = "dữ liệu về cơ quan",
            subcommands = OfficeImportCommand.class)
    static final class Group {

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "in hướng dẫn này")
        boolean help;
    }

    @Parameters(paramLabel = "DỮ_LIỆU.json")
    String data = "";

    OfficeImportCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() throws IOException {
        var file = workplace.path(data);
        if (!Files.isRegularFile(file)) {
            workplace.complain(data + ": không có tệp này.");
            return ExitStatus.FAILED;
        }
        return switch (workplace
                .the(Bodies.class)
                .importJson(Files.readString(file), workplace.person())) {
            case ImportOutcome.Imported(int bodies, int officers) -> {
                tell(bodies, officers);
                yield ExitStatus.DONE;
            }
            case ImportOutcome.Refused refused -> {
                refused.problems()
                        .forEach(
                                problem ->
                                        workplace.complain(
                                                problem.place() + ": " + problem.message()));
                yield ExitStatus.FAILED;
            }
        };
    }

    private void tell(int bodies, int officers) {
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("bodies", bodies);
            line.put("officers", officers);
            workplace.json(line);
        } else {
            workplace.say("Đã nạp %d cơ quan và %d người giữ chức vụ.".formatted(bodies, officers));
        }
    }
}
