package vn.vankho.report.forward;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.vankho.intake.ReadTask;

/// Prints what becomes of a kept reading, for looking at.
final class ForwardLook {

    private ForwardLook() {}

    public static void main(String... args) throws Exception {
        var file = Path.of(args[0]);
        var request = new ReadTask.Request(file.getFileName().toString());
        var reading =
                new ReadTask().run(file, Files.createTempDirectory("look"), request).reading();
        var from = PeriodReader.of(reading).orElseThrow();
        var to = ReportPeriod.parse(args[1]).orElseThrow();
        var office = OfficeThen.unknown(LocalDate.of(to.year(), 12, 15));
        var report = Typed.into(RollForward.of(reading, from, to, office, List.of()), Entries.NONE);
        System.out.println(from + " -> " + to + "  " + report.source() + " " + report.unknown());
        for (var passage : report.passages()) {
            System.out.println("== " + passage.kind() + (passage.plans() ? " (kế hoạch)" : ""));
            passage.sentences().forEach(s -> print(s, report));
            passage.rows().forEach(row -> row.cells().forEach(c -> print(c.sentence(), report)));
        }
        for (var figure : report.figures()) {
            System.out.println(
                    figure.id()
                            + " "
                            + figure.kind()
                            + " "
                            + figure.name()
                            + " ["
                            + figure.unit()
                            + "] same="
                            + figure.sameAs());
            figure.cells()
                    .forEach(
                            (r, c) ->
                                    System.out.println(
                                            "     "
                                                    + r
                                                    + " "
                                                    + c.value()
                                                    + " last "
                                                    + c.last()
                                                    + " d"
                                                    + c.decimals()
                                                    + "  "
                                                    + c.source().told()));
        }
        report.bases()
                .forEach(
                        b ->
                                System.out.println(
                                        b.mark()
                                                + " "
                                                + b.citation().number()
                                                + " "
                                                + b.reasons()
                                                + " "
                                                + b.proposal()));
    }

    private static void print(Sentence s, NextReport report) {
        System.out.println("  " + s.id() + " " + s.mark() + " | " + Printed.text(s, report));
        s.reasons().forEach(r -> System.out.println("        * " + r));
    }
}
