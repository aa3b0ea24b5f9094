package vn.vankho.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.archive.BackupPlace;
import vn.vankho.archive.BackupPlaces;
import vn.vankho.archive.RestoreDrill;

/// `vankho places`: the folders on other disks where copies are kept day by day.
@Command(
        name = "places",
        description = "nơi sao lưu hằng ngày: thêm, liệt kê, sao lưu, thử khôi phục",
        subcommands = {
            PlaceCommands.Add.class,
            PlaceCommands.Show.class,
            PlaceCommands.Run.class,
            PlaceCommands.Drill.class
        })
final class PlaceCommands {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "in hướng dẫn này")
    boolean help;

    /// What the commands of this group share.
    abstract static class OfPlaces extends OfficeCommand {

        OfPlaces(Workplace workplace) {
            super(workplace);
        }

        @Override
        public final Integer call() {
            Access.require(workplace.person(), Action.BACK_UP);
            return act(workplace.the(BackupPlaces.class));
        }

        abstract int act(BackupPlaces places);

        /// Tells how it went in each place, and whether all went well.
        final int report(List<BackupPlace> places, Work work) {
            boolean allGood = true;
            for (var place : places) {
                var run = work.in(place);
                allGood &= run.good();
                workplace.say(
                        "%s: %d văn bản, %d chỗ sai. %s"
                                .formatted(
                                        place.folder(),
                                        run.documents(),
                                        run.findings(),
                                        run.problem())
                                .strip());
            }
            return allGood ? ExitStatus.DONE : ExitStatus.WITH_FINDINGS;
        }
    }

    interface Work {
        BackupPlaces.Run in(BackupPlace place);
    }

    /// `vankho places add`.
    @NeedsHome
    @Command(name = "add", description = "thêm một thư mục trống trên ổ đĩa khác")
    static final class Add extends OfPlaces {

        @Parameters(paramLabel = "THƯ_MỤC")
        String folder = "";

        Add(Workplace workplace) {
            super(workplace);
        }

        @Override
        int act(BackupPlaces places) {
            var place = places.add(workplace.path(folder), workplace.person());
            workplace.say("Đã thêm nơi sao lưu %s.".formatted(place.folder()));
            return ExitStatus.DONE;
        }
    }

    /// `vankho places list`.
    @NeedsHome
    @Command(name = "list", description = "liệt kê các nơi sao lưu")
    static final class Show extends OfPlaces {

        Show(Workplace workplace) {
            super(workplace);
        }

        @Override
        int act(BackupPlaces places) {
            for (var state : places.states()) {
                workplace.say(
                        "%s: %d mục, thiếu %d; bản nguyên vẹn gần nhất: %s%s"
                                .formatted(
                                        state.place().folder(),
                                        state.objects(),
                                        state.lacking(),
                                        state.lastGood().map(Object::toString).orElse("chưa có"),
                                        state.reachable() ? "" : "; không thấy ổ đĩa"));
            }
            return ExitStatus.DONE;
        }
    }

    /// `vankho places run`.
    @NeedsHome
    @Command(name = "run", description = "sao lưu ngay vào mọi nơi")
    static final class Run extends OfPlaces {

        Run(Workplace workplace) {
            super(workplace);
        }

        @Override
        int act(BackupPlaces places) {
            return report(places.all(), place -> places.backUp(place, workplace.person()));
        }
    }

    /// `vankho places drill`.
    @NeedsHome
    @Command(name = "drill", description = "thử khôi phục từ mọi nơi vào một thư mục tạm")
    static final class Drill extends OfPlaces {

        Drill(Workplace workplace) {
            super(workplace);
        }

        @Override
        int act(BackupPlaces places) {
            var drill = workplace.the(RestoreDrill.class);
            return report(places.all(), place -> drill.run(place, workplace.person()));
        }
    }
}
