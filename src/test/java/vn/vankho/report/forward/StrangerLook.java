package vn.vankho.report.forward;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.vankho.document.Reading;
import vn.vankho.intake.ReadTask;

/// Writes the made-up reports as files (`write FOLDER FILE.txt…`), or says what becomes of them
/// (`score [--look] FILE.txt…`) or of other files of theirs (`of FILE.txt FILE …`).
final class StrangerLook {

    private StrangerLook() {}

    public static void main(String... args) throws Exception {
        boolean look = args[1].equals("--look");
        if (args[0].equals("of")) {
            for (int i = 1; i + 1 < args.length; i += 2) {
                score(paper(Path.of(args[i])), Path.of(args[i + 1]), false);
            }
            return;
        }
        for (int i = args[0].equals("write") || look ? 2 : 1; i < args.length; i++) {
            var paper = paper(Path.of(args[i]));
            if (args[0].equals("write")) {
                StrangerFile.write(paper, Path.of(args[1]).resolve(paper.name() + ".docx"));
            } else {
                var file = Files.createTempFile("la", ".docx");
                StrangerFile.write(paper, file);
                score(paper, file, look);
            }
        }
    }

    private static StrangerPaper paper(Path file) throws Exception {
        var name = file.getFileName().toString().replace(".txt", "");
        return StrangerPaper.read(name, Files.readString(file));
    }

    static Reading reading(Path file) throws Exception {
        var request = new ReadTask.Request(file.getFileName().toString());
        return new ReadTask().run(file, Files.createTempDirectory("la"), request).reading();
    }

    // The sentences once everything is typed, for their grammar.
    private static void printTyped(StrangerPaper paper, Reading reading) {
        var from = PeriodReader.of(reading).orElseThrow();
        var office = OfficeThen.unknown(java.time.LocalDate.of(paper.to().year(), 12, 15));
        var rolled = RollForward.of(reading, from, paper.to(), office, java.util.List.of());
        var typed = Typed.into(rolled, StrangerScore.allTyped(rolled));
        EarlierReports.sentences(typed).stream()
                .filter(s -> s.pieces().stream().anyMatch(p -> p instanceof Piece.Value))
                .forEach(
                        s ->
                                System.out.println(
                                        "  T " + s.mark() + " | " + Printed.text(s, typed)));
    }

    private static void score(StrangerPaper paper, Path file, boolean look) throws Exception {
        var reading = reading(file);
        System.out.println("=== " + paper.name() + " " + file.getFileName());
        if (look) {
            ForwardLook.main(file.toString(), paper.to().toString());
            printTyped(paper, reading);
        }
        var score = StrangerScore.of(paper, reading);
        System.out.printf(
                "right %d missing %d wrong %d%n",
                score.right(), score.missing().size(), score.wrong().size());
        score.missing().forEach(each -> System.out.println("  - " + each));
        score.wrong().forEach(each -> System.out.println("  ! " + each));
    }
}
