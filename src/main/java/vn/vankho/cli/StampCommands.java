package vn.vankho.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.RootLine;
import vn.vankho.archive.RootStamps;

/// `vankho timestamp`: has an authority say when the archive was as it is. Files only: how they
/// travel to the authority and back is the office's choice.
@Command(
        name = "timestamp",
        description = "dấu thời gian (RFC 3161) trên mã gốc của nhật ký và kho",
        subcommands = {StampCommands.Ask.class, StampCommands.Add.class, StampCommands.Show.class})
final class StampCommands {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy").withZone(ZoneId.systemDefault());

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "in hướng dẫn này")
    boolean help;

    /// `vankho timestamp ask`.
    @NeedsHome
    @Command(name = "ask", description = "ghi tệp yêu cầu (.tsq) để gửi nơi cấp dấu thời gian")
    static final class Ask extends OfficeCommand {

        @Parameters(paramLabel = "TỆP")
        String file = "";

        @Option(
                names = "--date",
                paramLabel = "NGÀY",
                description = "dạng 2026-11-25; mặc định là ngày khép lại gần nhất")
        @Nullable LocalDate date;

        Ask(Workplace workplace) {
            super(workplace);
        }

        @Override
        public Integer call() throws IOException {
            Access.require(workplace.person(), Action.BACK_UP);
            var newest = workplace.the(Journal.class).newestRoot().map(RootLine::day);
            var day = date == null ? newest.orElse(LocalDate.now(ZoneId.systemDefault())) : date;
            var question = workplace.the(RootStamps.class).question(day);
            Files.write(workplace.path(file), question);
            workplace.say("Đã ghi yêu cầu cho mã gốc ngày %s vào %s.".formatted(day, file));
            return ExitStatus.DONE;
        }
    }

    /// `vankho timestamp add`.
    @NeedsHome
    @Command(name = "add", description = "kiểm tra và lưu tệp trả lời (.tsr, .tst)")
    static final class Add extends OfficeCommand {

        @Parameters(paramLabel = "TỆP")
        String file = "";

        Add(Workplace workplace) {
            super(workplace);
        }

        @Override
        public Integer call() throws IOException {
            Access.require(workplace.person(), Action.BACK_UP);
            var answer = Files.readAllBytes(workplace.path(file));
            say(workplace, workplace.the(RootStamps.class).add(answer, workplace.person()));
            return ExitStatus.DONE;
        }
    }

    /// `vankho timestamp list`.
    @NeedsHome
    @Command(name = "list", description = "liệt kê dấu thời gian đang có")
    static final class Show extends OfficeCommand {

        Show(Workplace workplace) {
            super(workplace);
        }

        @Override
        public Integer call() {
            Access.require(workplace.person(), Action.VERIFY);
            workplace.the(RootStamps.class).all().forEach(kept -> say(workplace, kept));
            return ExitStatus.DONE;
        }
    }

    private static void say(Workplace workplace, RootStamps.Kept kept) {
        var judgment = kept.judgment();
        workplace.say(
                "Mã gốc ngày %s: %s; %s%s."
                        .formatted(
                                kept.day(),
                                judgment.state().sentence(),
                                judgment.time() == null ? "" : TIME.format(judgment.time()) + ", ",
                                judgment.authority()));
    }
}
