package vn.vankho.cli;

import java.nio.file.Files;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.vankho.signature.FileSignatures;
import vn.vankho.signature.Signatures;

/// `vankho signatures`: the signatures in a file, and what each covers.
@Command(name = "signatures", description = "liệt kê chữ ký số trong tệp")
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
        var found = workplace.the(Signatures.class).read(path);
        if (json) {
            SignatureJson.of(file, found).forEach(workplace::json);
        } else {
            print(found);
        }
        return switch (found.fileVerdict()) {
            case NONE, INTACT_CHAIN_UNKNOWN -> ExitStatus.DONE;
            case CHANGED_AFTER_SIGNING, BROKEN, DAMAGED, NOT_JUDGED -> ExitStatus.WITH_FINDINGS;
        };
    }

    private void print(FileSignatures found) {
        workplace.say(found.fileVerdict().sentence() + ".");
        for (var signature : found.signatures()) {
            workplace.say(
                    "%d. %s, %s: %s"
                            .formatted(
                                    signature.index(),
                                    signature.signerName() == null
                                            ? "không rõ người ký"
                                            : signature.signerName(),
                                    signature.claimedTime() == null
                                            ? "không rõ giờ ký"
                                            : "ký lúc " + signature.claimedTime(),
                                    signature.verdict().sentence()));
            signature.reasons().forEach(reason -> workplace.say("   " + reason));
        }
    }
}
