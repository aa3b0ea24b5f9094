package vn.vankho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.signature.TrustDesk;
import vn.vankho.signature.TrustEntry;
import vn.vankho.signature.TrustStore;

/// `vankho trust`: the certificates and revocation lists by which signatures are judged.
@Command(
        name = "trust",
        description = "kho tin cậy: chứng thư và danh sách thu hồi để kiểm tra chữ ký",
        subcommands = {TrustCommands.Add.class, TrustCommands.Show.class})
final class TrustCommands {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "in hướng dẫn này")
    boolean help;

    /// `vankho trust add`.
    @NeedsHome
    @Command(name = "add", description = "thêm chứng thư hoặc danh sách thu hồi từ tệp")
    static final class Add extends OfficeCommand {

        @Parameters(paramLabel = "TỆP", arity = "1..*")
        List<String> files = List.of();

        @Option(
                names = "--fingerprint",
                paramLabel = "SHA256",
                description = "dấu vân tay đã đối chiếu của chứng thư gốc")
        @Nullable String fingerprint;

        Add(Workplace workplace) {
            super(workplace);
        }

        @Override
        public Integer call() throws IOException {
            for (var file : files) {
                var path = workplace.path(file);
                if (!Files.isRegularFile(path)) {
                    workplace.complain(file + ": không có tệp này.");
                    return ExitStatus.FAILED;
                }
                workplace
                        .the(TrustDesk.class)
                        .add(Files.readAllBytes(path), fingerprint, workplace.person())
                        .forEach(entry -> print(this, entry));
            }
            return ExitStatus.DONE;
        }
    }

    /// `vankho trust list`.
    @Command(name = "list", description = "liệt kê kho tin cậy")
    static final class Show extends OfficeCommand {

        Show(Workplace workplace) {
            super(workplace);
        }

        @Override
        public Integer call() {
            var store = workplace.the(TrustStore.class);
            var usable = store.usable();
            usable.forEach(entry -> print(this, entry));
            if (usable.isEmpty() && !json) {
                workplace.say("Kho tin cậy chưa có gì: người ký chưa xác minh được.");
            }
            var findings = store.verify();
            findings.forEach(
                    finding ->
                            workplace.complain(
                                    "%s: %s".formatted(finding.path(), finding.message())));
            return findings.isEmpty() ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
        }
    }

    private static void print(OfficeCommand command, TrustEntry entry) {
        if (!command.json) {
            command.workplace.say(
                    "%s: %s, SHA-256 %s"
                            .formatted(entry.kind().label(), entry.subject(), entry.fingerprint()));
            return;
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        line.put("subject", entry.subject());
        line.put("sha256", entry.fingerprint());
        line.put("from", entry.from().toString());
        line.put("until", entry.until() == null ? null : entry.until().toString());
        line.put("addedBy", entry.addedBy());
        line.put("addedAt", entry.addedAt().toString());
        command.workplace.json(line);
    }
}
