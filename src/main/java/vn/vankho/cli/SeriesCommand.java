package vn.vankho.cli;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `vankho series`: indicator series over the years. Indicators are not read yet, and it says so.
@Command(name = "series", description = "chuỗi chỉ tiêu qua các năm")
final class SeriesCommand extends OfficeCommand {

    @Parameters(arity = "0..1", paramLabel = "TÊN", description = "tên chỉ tiêu")
    @Nullable String name;

    SeriesCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() {
        var sentence = "Bản này chưa đọc chỉ tiêu từ báo cáo nên chưa có chuỗi số liệu nào.";
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("name", name);
            line.put("assessed", false);
            line.put("message", sentence);
            workplace.json(line);
        } else {
            workplace.say(sentence);
        }
        return ExitStatus.WITH_FINDINGS;
    }
}
