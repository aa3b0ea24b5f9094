package vn.vankho.cli;

import picocli.CommandLine.Command;

/// `vankho serve`: stands in the list of commands; the program's entry starts the web application
/// itself.
@Command(name = "serve", description = "chạy ứng dụng web tại http://localhost:8080 (mặc định)")
final class ServeCommand extends OfficeCommand {

    ServeCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() {
        workplace.complain("Ứng dụng web đang chạy rồi.");
        return ExitStatus.FAILED;
    }
}
