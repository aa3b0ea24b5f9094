package vn.vankho.cli;

import java.util.LinkedHashMap;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.archive.ReturnedDisposals;

/// `vankho destroyed`: documents that were destroyed by a decision and are here again after the
/// restore of an older backup.
@Command(
        name = "destroyed",
        description = "văn bản đã tiêu hủy: đối chiếu sau khi khôi phục bản sao lưu cũ",
        subcommands = {
            DestroyedCommands.Show.class,
            DestroyedCommands.Compare.class,
            DestroyedCommands.Export.class
        })
final class DestroyedCommands {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "in hướng dẫn này")
    boolean help;

    /// Names each document that has to be destroyed again.
    static int tell(OfficeCommand command, List<ReturnedDisposals.Returned> returned) {
        for (var one : returned) {
            if (command.json) {
                var line = new LinkedHashMap<String, Object>();
                line.put("document", one.id().toString());
                line.put("sentence", one.sentence());
                line.put("register", one.foundIn());
                command.workplace.json(line);
            } else {
                command.workplace.complain("%s: %s".formatted(one.id(), one.sentence()));
            }
        }
        if (!command.json) {
            command.workplace.say(
                    returned.isEmpty()
                            ? "Không có văn bản nào đã tiêu hủy mà lại có trong kho."
                            : "%d văn bản đã tiêu hủy nay lại có trong kho; lãnh đạo phải cho tiêu hủy lại ở trang Lưu trữ."
                                    .formatted(returned.size()));
        }
        return returned.isEmpty() ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
    }

    /// `vankho destroyed list`.
    @NeedsHome
    @Command(name = "list", description = "liệt kê văn bản đã tiêu hủy mà lại có trong kho")
    static final class Show extends OfficeCommand {

        Show(Workplace workplace) {
            super(workplace);
        }

        @Override
        public Integer call() {
            Access.require(workplace.person(), Action.BACK_UP);
            return tell(this, workplace.the(ReturnedDisposals.class).all());
        }
    }

    /// `vankho destroyed compare`.
    @NeedsHome
    @Command(name = "compare", description = "đối chiếu kho với một danh sách da-tieu-huy.json")
    static final class Compare extends OfficeCommand {

        @Parameters(paramLabel = "TỆP")
        String file = "";

        Compare(Workplace workplace) {
            super(workplace);
        }

        @Override
        public Integer call() {
            Access.require(workplace.person(), Action.BACK_UP);
            var returned = workplace.the(ReturnedDisposals.class);
            return tell(this, returned.compare(workplace.path(file), workplace.person()));
        }
    }

    /// `vankho destroyed export`.
    @NeedsHome
    @Command(name = "export", description = "ghi danh sách văn bản đã tiêu hủy ra tệp")
    static final class Export extends OfficeCommand {

        @Parameters(paramLabel = "TỆP")
        String file = "";

        Export(Workplace workplace) {
            super(workplace);
        }

        @Override
        public Integer call() {
            Access.require(workplace.person(), Action.BACK_UP);
            var target = workplace.path(file);
            workplace.the(ReturnedDisposals.class).export(target);
            workplace.say("Đã ghi %s; hãy cất ở nơi khác kho.".formatted(target));
            return ExitStatus.DONE;
        }
    }
}
