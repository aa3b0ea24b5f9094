package vn.vankho.cli;

import java.util.concurrent.Callable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.vankho.intake.Intake;

/// What all commands share.
@Command(synopsisHeading = "Cách gọi: ", optionListHeading = "%nTùy chọn:%n")
abstract class OfficeCommand implements Callable<Integer> {

    @Option(names = "--json", description = "in từng dòng JSON cho chương trình khác đọc")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "in hướng dẫn này")
    boolean help;

    final Workplace workplace;

    OfficeCommand(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Reads what waits, where nobody else does: beside a running server that is the server's work.
    final void readWhatWaits() {
        var inServer =
                workplace
                        .the(Environment.class)
                        .getProperty("vankho.intake.background", Boolean.class, true);
        if (!inServer) {
            workplace.the(Intake.class).readWaiting();
        }
    }
}
