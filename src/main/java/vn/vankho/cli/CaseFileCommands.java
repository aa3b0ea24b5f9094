package vn.vankho.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.transfer.CaseFileExport;
import vn.vankho.transfer.OrganCode;
import vn.vankho.transfer.PackageKind;
import vn.vankho.transfer.Packaging;

/// `vankho casefile`: hands case files over.
@Command(
        name = "casefile",
        description = "hồ sơ: xuất để xem, đóng gói để nộp lưu, kiểm tra gói tin",
        subcommands = {
            CaseFileCommands.Export.class,
            CaseFileCommands.Pack.class,
            CaseFileCommands.Check.class
        })
final class CaseFileCommands {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "in hướng dẫn này")
    boolean help;

    /// What the commands on one case file share.
    abstract static class OfOne extends OfficeCommand {

        @Parameters(index = "0", paramLabel = "NĂM")
        int year;

        @Parameters(index = "1", paramLabel = "SỐ_KÝ_HIỆU", description = "ví dụ 01.TH")
        String code = "";

        @Option(
                names = "--out",
                paramLabel = "THƯ_MỤC",
                description = "nơi ghi tệp; mặc định là đây")
        String out = ".";

        @Option(
                names = "--organ",
                paramLabel = "MÃ",
                description = "mã định danh cơ quan, ví dụ H49.64.33")
        String organ = "";

        OfOne(Workplace workplace) {
            super(workplace);
        }

        final @Nullable CaseFile file() {
            var found =
                    workplace.the(CaseFiles.class).ofYear(year).stream()
                            .filter(file -> file.code().equalsIgnoreCase(code.strip()))
                            .findFirst()
                            .orElse(null);
            if (found == null) {
                workplace.complain("Năm %d không có hồ sơ số %s.".formatted(year, code));
            }
            return found;
        }
    }

    /// `vankho casefile export`.
    @NeedsHome
    @Command(
            name = "export",
            description =
                    "xuất cả hồ sơ theo thứ tự thời gian: .pdf, .xml, bản gốc, chứng cứ (túi BagIt)")
    static final class Export extends OfOne {

        Export(Workplace workplace) {
            super(workplace);
        }

        @Override
        public Integer call() {
            var file = file();
            if (file == null) {
                return ExitStatus.FAILED;
            }
            var done =
                    workplace
                            .the(CaseFileExport.class)
                            .export(file.id(), organ, workplace.path(out), workplace.person());
            done.notJoined()
                    .forEach(
                            name ->
                                    workplace.complain(
                                            name + ": chỉ có tệp gốc, không ghép được vào PDF."));
            if (!done.notProved().isEmpty()) {
                workplace.complain(
                        "%d văn bản mới nhận hôm nay chưa có chứng cứ trong nhật ký; ngày mai xuất lại thì có."
                                .formatted(done.notProved().size()));
            }
            workplace.say("Đã xuất %d văn bản vào %s.".formatted(done.documents(), done.zip()));
            return done.notJoined().isEmpty() ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
        }
    }

    /// `vankho casefile pack`.
    @NeedsHome
    @Command(name = "pack", description = "đóng gói hồ sơ đã kết thúc (SIP, AIP)")
    static final class Pack extends OfOne {

        @Option(names = "--kind", paramLabel = "sip|aip", description = "mặc định là sip")
        PackageKind kind = PackageKind.SIP;

        Pack(Workplace workplace) {
            super(workplace);
        }

        @Override
        public Integer call() {
            var file = file();
            if (file == null) {
                return ExitStatus.FAILED;
            }
            if (organ.isBlank()) {
                organ = workplace.the(OrganCode.class).known();
            }
            if (organ.isBlank()) {
                workplace.complain("Hãy ghi --organ: mã định danh cơ quan đứng đầu mã hồ sơ.");
                return ExitStatus.WRONG_CALL;
            }
            var packed =
                    workplace
                            .the(Packaging.class)
                            .pack(file.id(), kind, organ, workplace.path(out), workplace.person());
            workplace.say(
                    "Đã đóng gói %d văn bản (%s) vào %s, SHA-256 %s."
                            .formatted(
                                    packed.documents(),
                                    kind.name().toLowerCase(Locale.ROOT),
                                    packed.zip(),
                                    packed.sha256()));
            return ExitStatus.DONE;
        }
    }

    /// `vankho casefile check-package`.
    @NeedsHome
    @Command(name = "check-package", description = "kiểm tra một gói tin (thư mục hoặc .zip)")
    static final class Check extends OfficeCommand {

        @Parameters(paramLabel = "GÓI_TIN")
        String pack = "";

        Check(Workplace workplace) {
            super(workplace);
        }

        @Override
        public Integer call() {
            var findings = workplace.the(Packaging.class).check(workplace.path(pack));
            for (var finding : findings) {
                if (json) {
                    workplace.json(FindingJson.of(finding));
                } else {
                    workplace.say(
                            "%s %s: %s"
                                    .formatted(finding.code(), finding.place(), finding.message()));
                }
            }
            if (findings.isEmpty() && !json) {
                workplace.say("Gói tin đúng và đủ.");
            }
            return findings.isEmpty() ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
        }
    }
}
