package vn.vankho.cli;

import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.search.Search;
import vn.vankho.search.Search.IndexState.State;

/// `vankho reindex`: builds the index anew from the archive.
@NeedsHome
@Command(name = "reindex", description = "dựng lại chỉ mục tìm kiếm từ kho lưu trữ")
final class ReindexCommand extends OfficeCommand {

    ReindexCommand(Workplace workplace) {
        super(workplace);
    }

    @Override
    public Integer call() {
        Access.require(workplace.person(), Action.MANAGE_INDEX);
        var search = workplace.the(Search.class);
        search.rebuild();
        var index = search.state();
        if (json) {
            var line = new LinkedHashMap<String, Object>();
            line.put("documents", index.documents());
            line.put("expected", index.expected());
            workplace.json(line);
        } else {
            workplace.say(
                    "Đã dựng lại chỉ mục: %d/%d văn bản."
                            .formatted(index.documents(), index.expected()));
        }
        return index.state() == State.READY ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
