package vn.vankho.cli;

import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.vankho.signature.SignatureReport;
import vn.vankho.signature.Signatures;

/// `vankho signatures`: the signatures in a file, and what each proves.
@Command(name = "signatures", description = "kiểm tra chữ ký số trong tệp")
final class SignaturesCommand extends OfficeCommand {

    @Parameters(paramLabel = "TỆP")
    String file = "";

    SignaturesCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() {
        var path = workplace.path(file);
        if (!Files.isRegularFile(path)) {
            workplace.complain(file + ": không có tệp này.");
            return ExitStatus.FAILED;
        }
        var report = workplace.the(Signatures.class).judge(path);
        if (json) {
            SignatureJson.of(file, report).forEach(workplace::json);
        } else {
            print(report);
        }
        return report.fileVerdict().sound() ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
    }

    private void print(SignatureReport report) {
        workplace.say(report.fileVerdict().sentence() + ".");
        report.reasons().forEach(workplace::say);
        for (var each : report.signatures()) {
            workplace.say(each.found().index() + ". " + each.sentence());
            each.reasons().forEach(reason -> workplace.say("   " + reason.message()));
        }
    }
}
