package vn.vankho.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `vankho`: the list of all commands.
@Command(
        name = "vankho",
        description = "Văn khố: tìm, soạn và lưu văn bản của ủy ban nhân dân xã.",
        synopsisHeading = "Cách gọi: ",
        synopsisSubcommandLabel = "LỆNH",
        commandListHeading = "%nCác lệnh:%n",
        optionListHeading = "%nTùy chọn:%n",
        subcommands = {
            ServeCommand.class,
            IngestCommand.class,
            ReadCommand.class,
            SearchCommand.class,
            SeriesCommand.class,
            FillCommand.class,
            DraftCommand.class,
            CheckCommand.class,
            VerifyCommand.class,
            SignaturesCommand.class,
            TrustCommands.class,
            OfficeImportCommand.Group.class,
            SampleCommand.class,
            ReindexCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            PlaceCommands.class,
            DestroyedCommands.class,
            StampCommands.class,
            RepairCommand.class,
            CaseFileCommands.class
        })
final class RootCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "in hướng dẫn này")
    boolean help;
}
