package vn.vankho.cli;

import picocli.CommandLine.Command;
import vn.vankho.sample.SampleData;

/// `vankho sample`: loads the made-up commune.
@NeedsHome
@Command(name = "sample", description = "nạp xã mẫu để dùng thử")
final class SampleCommand extends OfficeCommand {

    SampleCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() {
        var loaded = workplace.the(SampleData.class).load(workplace.person());
        readWhatWaits();
        workplace.say(
                "Đã nạp xã mẫu: %d văn bản mới, %d văn bản đã có."
                        .formatted(loaded.stored(), loaded.duplicates()));
        return ExitStatus.DONE;
    }
}
