package vn.vankho.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.archive.Archive;
import vn.vankho.archive.Damage;
import vn.vankho.archive.Fixity;
import vn.vankho.archive.Repairs;
import vn.vankho.archive.Repairs.Outcome;

/// `vankho repair`: checks the whole archive and puts sound copies in the place of what is damaged.
@NeedsHome
@Command(name = "repair", description = "sửa những gì hỏng trong kho từ các nơi sao lưu")
final class RepairCommand extends OfficeCommand {

    @Option(
            names = "--from",
            paramLabel = "THƯ_MỤC",
            description = "tìm cả trong bản sao lưu hoặc nơi sao lưu này")
    List<String> folders = List.of();

    RepairCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() {
        Access.require(workplace.person(), Action.BACK_UP);
        workplace.the(Archive.class).verify();
        var more = folders.stream().map(workplace::path).toList();
        var damaged = workplace.the(Fixity.class).damaged();
        long left = damaged.stream().filter(damage -> !repair(damage, more)).count();
        workplace.say(
                damaged.isEmpty()
                        ? "Không mục nào trong kho bị hỏng."
                        : "Đã sửa %d trên %d mục hỏng."
                                .formatted(damaged.size() - left, damaged.size()));
        return left == 0 ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
    }

    private boolean repair(Damage damage, List<Path> more) {
        var name = damage.document().fileName();
        return switch (workplace
                .the(Repairs.class)
                .repair(damage.object(), more, workplace.person())) {
            case Outcome.Repaired(var from) -> {
                workplace.say("%s: đã sửa từ %s.".formatted(name, from));
                yield true;
            }
            case Outcome.WasSound() -> true;
            case Outcome.NotRepaired(var sentence) -> {
                workplace.complain("%s: %s".formatted(name, sentence));
                yield false;
            }
        };
    }
}
