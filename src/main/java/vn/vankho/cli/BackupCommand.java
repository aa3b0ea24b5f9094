package vn.vankho.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.archive.Backups;

/// `vankho backup`: copies all that must be kept, while the office works on.
@NeedsHome
@Command(name = "backup", description = "sao lưu kho vào một thư mục trống")
final class BackupCommand extends OfficeCommand {

    @Parameters(paramLabel = "THƯ_MỤC")
    String folder = "";

    BackupCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() {
        Access.require(workplace.person(), Action.BACK_UP);
        var backup =
                workplace.the(Backups.class).backUp(workplace.path(folder), workplace.person());
        backup.findings()
                .forEach(finding -> workplace.complain(finding.path() + ": " + finding.message()));
        workplace.say("Đã sao lưu vào %s và kiểm tra lại bản sao.".formatted(backup.folder()));
        return backup.findings().isEmpty() ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
    }
}
