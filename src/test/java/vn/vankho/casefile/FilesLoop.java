package vn.vankho.casefile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.vankho.casefile.DisposalLists.Said;
import vn.vankho.document.DocumentId;

/// A process of its own that takes up what an earlier one left, then opens, closes, and hands over
/// or destroys one case file after the other, and says each step that was acknowledged, until it is
/// killed.
final class FilesLoop {

    static final int YEAR = 2014;
    static final int DOCUMENTS = 2;
    private static final String TO_GO = "Hết giá trị";

    private final OpenFiles open;
    private final DocumentId decision;

    FilesLoop(OpenFiles open, DocumentId decision) {
        this.open = open;
        this.decision = decision;
    }

    /// @param args the home's folder, the seed, and the decision's document
    public static void main(String[] args) {
        var random = new Random(Long.parseLong(args[1]));
        var open = new OpenFiles(Path.of(args[0]));
        var loop = new FilesLoop(open, DocumentId.parse(args[2]));
        loop.takeUp();
        while (true) {
            var what = random.nextBoolean() ? "nộp" : "hủy";
            var file = open.opened(YEAR, "Giấy mời họp, để " + what, Term.of(5));
            say("STEP", file);
            loop.finish(file);
        }
    }

    /// Finishes all that was left half way.
    void takeUp() {
        for (var list : open.lists.all()) {
            if (list.state() != DisposalList.State.EXECUTED) {
                carryOut(list);
            }
        }
        for (var file : open.files.ofYear(YEAR)) {
            finish(file);
        }
    }

    private void finish(CaseFile file) {
        var now = file;
        if (now.isOpen()) {
            for (int i = open.files.count(now.id()); i < DOCUMENTS; i++) {
                var day = LocalDate.of(YEAR, 6, 1 + i);
                var paper = open.paper("Giấy mời", String.valueOf(i + 1), "Họp", day);
                open.placing.put(now.id(), paper, OpenFiles.CLERK);
            }
            now = open.closing.close(now.id(), LocalDate.of(YEAR, 12, 20), OpenFiles.CLERK);
            say("STEP", now);
        }
        if (now.state() == CaseFile.State.CLOSED) {
            if (now.title().endsWith("hủy")) {
                var remarks = Map.of(now.id(), TO_GO);
                carryOut(open.lists.prepare("", remarks, OpenFiles.CLERK));
            } else {
                handOver(now);
            }
            say("STEP", open.files.require(now.id()));
        }
    }

    private void handOver(CaseFile file) {
        open.handovers.make(
                new Handovers.Sheet(
                        open.today, "Văn phòng", "Lưu trữ", null, null, null, List.of(file.id())),
                OpenFiles.CLERK);
    }

    private void carryOut(DisposalList list) {
        var now = list;
        if (now.state() == DisposalList.State.PREPARED) {
            now = open.lists.review(now.id(), Map.of(1, "Đồng ý"), OpenFiles.DRAFTER);
        }
        if (now.state() == DisposalList.State.REVIEWED) {
            var said = Map.of(1, new Said(DisposalList.Verdict.DESTROY, "Đồng ý"));
            now = open.lists.decide(now.id(), said, decision, OpenFiles.LEADER);
        }
        open.execution.execute(now.id(), OpenFiles.CLERK);
    }

    private static void say(String what, CaseFile file) {
        System.out.println(what + " " + file.id() + " " + file.state() + " .");
        System.out.flush();
    }
}
