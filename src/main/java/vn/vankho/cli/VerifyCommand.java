package vn.vankho.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.IntegrityFinding;
import vn.vankho.access.Journal;
import vn.vankho.access.LostDatabase;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.archive.Fixity;
import vn.vankho.archive.RootStamps;
import vn.vankho.signature.Signatures;
import vn.vankho.signature.TrustStore;

/// `vankho verify`: reads every byte again, the journal's chain, and the signatures in the
/// archived PDFs.
@NeedsHome
@Command(name = "verify", description = "kiểm tra kho lưu trữ, nhật ký và chữ ký số")
final class VerifyCommand extends OfficeCommand {

    @Option(names = "--root", paramLabel = "HEX", description = "mã gốc đã in ra giấy của một ngày")
    @Nullable String root;

    @Option(names = "--date", paramLabel = "NGÀY", description = "ngày của mã gốc, dạng 2026-11-25")
    @Nullable LocalDate date;

    @Spec @Nullable CommandSpec spec;

    VerifyCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() {
        Access.require(workplace.person(), Action.VERIFY);
        // What vouches for the rest comes first: the root from outside, the journal, then what it
        // tells of, and the signatures, which are judged by the bytes and the trusted certificates.
        var findings = new ArrayList<>(printedRoot());
        findings.addAll(workplace.the(Archive.class).verify());
        findings.addAll(workplace.the(RootStamps.class).verify());
        findings.addAll(workplace.the(TrustStore.class).verify());
        findings.addAll(signatures());
        findings.forEach(this::print);
        if (!json) {
            sum(findings);
        }
        var lost = workplace.the(LostDatabase.class).sentence();
        lost.ifPresent(workplace::complain);
        return findings.isEmpty() && lost.isEmpty() ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
    }

    private void sum(List<IntegrityFinding> findings) {
        var looked =
                "Đã kiểm %d dòng nhật ký, %d mục trong kho và chữ ký của các tệp PDF."
                        .formatted(
                                workplace.the(Journal.class).size(),
                                workplace.the(Fixity.class).state().objects());
        workplace.say(looked);
        if (findings.isEmpty()) {
            workplace.say(
                    "Kho lưu trữ, nhật ký và kho tin cậy nguyên vẹn; không chữ ký nào bị phá vỡ.");
        } else {
            var first = findings.getFirst();
            workplace.say(
                    "Có %d điều cần xem. Điều đầu tiên không đúng: %s: %s"
                            .formatted(findings.size(), first.path(), first.message()));
        }
    }

    private List<IntegrityFinding> printedRoot() {
        if (root == null && date == null) {
            return List.of();
        }
        if (root == null || date == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--root và --date phải đi cùng nhau.");
        }
        return workplace.the(Journal.class).verify(root, date);
    }

    private List<IntegrityFinding> signatures() {
        try (var documents = workplace.the(Archive.class).readDocuments()) {
            return documents
                    .filter(
                            document ->
                                    document.fileName().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                    .flatMap(document -> signatureFinding(document).stream())
                    .toList();
        }
    }

    private List<IntegrityFinding> signatureFinding(ArchivedDocument document) {
        var verdict =
                workplace
                        .the(Signatures.class)
                        .read(workplace.the(Archive.class).original(document.id()))
                        .fileVerdict();
        if (verdict.sound()) {
            return List.of();
        }
        var code = "signature-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return List.of(
                new IntegrityFinding(
                        code,
                        document.id().toString(),
                        document.fileName() + ": " + verdict.sentence() + "."));
    }

    private void print(IntegrityFinding finding) {
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("code", finding.code());
            line.put("path", finding.path());
            line.put("message", finding.message());
            workplace.json(line);
        } else {
            workplace.say("%s: %s".formatted(finding.path(), finding.message()));
        }
    }
}
