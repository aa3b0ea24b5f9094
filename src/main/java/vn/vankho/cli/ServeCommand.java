package vn.vankho.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// `vankho serve`: stands in the list of commands; the program's entry starts the web application
/// itself. It comes here with words that are no settings, or beside a running server.
@Command(
        name = "serve",
        description =
                "chạy ứng dụng web tại http://localhost:8080 (mặc định); cổng khác: serve --server.port=8081")
final class ServeCommand extends OfficeCommand {

    ServeCommand(Workplace workplace) {
        super(workplace);
    }

    @Unmatched List<String> words = new ArrayList<>();

    @Override
    public Integer call() {
        if (!words.isEmpty()) {
            workplace.complain(
                    "“%s” không phải là thiết lập; cổng khác ghi là: serve --server.port=8081"
                            .formatted(String.join(" ", words)));
            return ExitStatus.WRONG_CALL;
        }
        workplace.complain("Ứng dụng web đang chạy rồi.");
        return ExitStatus.FAILED;
    }
}
