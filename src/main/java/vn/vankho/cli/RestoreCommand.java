package vn.vankho.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.archive.Backups;
import vn.vankho.home.HomeLock;
import vn.vankho.home.VankhoHome;

/// `vankho restore`: brings a backup back into a home that holds nothing yet.
@Command(name = "restore", description = "khôi phục bản sao lưu vào một kho còn trống")
final class RestoreCommand extends OfficeCommand {

    @Parameters(paramLabel = "THƯ_MỤC")
    String folder = "";

    @Option(
            names = "--destroyed",
            paramLabel = "TỆP",
            description = "danh sách văn bản đã tiêu hủy (da-tieu-huy.json) mới hơn bản sao lưu")
    List<String> registers = List.of();

    RestoreCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() {
        var home = VankhoHome.fromEnvironment();
        if (HomeLock.holder(home).isPresent()) {
            workplace.complain("Văn khố đang chạy trên kho này; hãy dừng nó rồi khôi phục.");
            return ExitStatus.FAILED;
        }
        var known = registers.stream().map(workplace::path).toList();
        var restored = Backups.restore(workplace.path(folder), home, known);
        var findings = restored.findings();
        findings.forEach(finding -> workplace.complain(finding.path() + ": " + finding.message()));
        workplace.say(
                "Đã khôi phục vào %s. Chỉ mục tìm kiếm sẽ tự dựng lại.".formatted(home.root()));
        if (!restored.returned().isEmpty()) {
            DestroyedCommands.tell(this, restored.returned());
            return ExitStatus.WITH_FINDINGS;
        }
        return findings.isEmpty() ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
    }
}
