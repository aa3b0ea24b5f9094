package vn.vankho.drafting.forward;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Person;
import vn.vankho.document.CellGrid;
import vn.vankho.document.Reading;
import vn.vankho.home.Database;
import vn.vankho.intake.Intake;
import vn.vankho.report.forward.Entries;
import vn.vankho.report.forward.NextReport;

/// Takes the figures of a draft from a table that an officer got: .xlsx, .xls, .ods, .csv, or a
/// table in a Word file. What its columns mean is guessed from their heads, said once, and
/// remembered for tables with the same heads.
@Service
public class FigureSheets {

    private final Forward forward;
    private final Intake intake;
    private final Database database;
    private final Clock clock;

    public FigureSheets(Forward forward, Intake intake, Database database, Clock clock) {
        this.forward = forward;
        this.intake = intake;
        this.database = database;
        this.clock = clock;
    }

    /// What a table would bring into a draft.
    ///
    /// @param values by figure and cell; a later row in the place of an earlier one
    /// @param same how many values the draft has already
    /// @param unused how many values the draft has no place for, such as the plan of a figure whose
    ///     sentence speaks of the result alone
    /// @param remarks what could not be used, and why, each with its row
    public record Preview(List<Entries.Value> values, int same, int unused, List<String> remarks) {}

    /// Reads a file in the sandbox; nothing is stored.
    ///
    /// @param name of the file, for the note of where a value comes from
    /// @throws ForwardRefused if it cannot be read or holds no table
    public FigureSheet read(Path file, String name, UUID draft) {
        var report = report(draft);
        var reading = intake.readOnly(file);
        if (reading.outcome() == Reading.Outcome.FAILED) {
            throw ForwardRefused.unreadable(reading.notes());
        }
        var sheet =
                FigureSheet.of(name, CellGrid.each(reading), report.period().year())
                        .orElseThrow(ForwardRefused::noTable);
        var said = database.read(jdbc -> FigureColumnRows.find(jdbc, headKey(sheet)));
        return said.map(names -> understood(sheet, List.of(names.split(",", -1)))).orElse(sheet);
    }

    /// The same table with its columns as somebody says.
    ///
    /// @param names of [FigureColumn], column by column; blank where one is left out
    public FigureSheet understood(FigureSheet sheet, List<String> names) {
        var columns = new ArrayList<@Nullable FigureColumn>();
        for (int i = 0; i < sheet.head().size(); i++) {
            var name = i < names.size() ? names.get(i) : "";
            columns.add(
                    Arrays.stream(FigureColumn.values())
                            .filter(column -> column.name().equals(name))
                            .filter(column -> !columns.contains(column))
                            .findFirst()
                            .orElse(null));
        }
        return sheet.with(columns);
    }

    public Preview preview(UUID draft, FigureSheet sheet, Person who) {
        Access.require(who, Action.DRAFT);
        return preview(report(draft), sheet, who);
    }

    private Preview preview(NextReport report, FigureSheet sheet, Person who) {
        var remarks = new LinkedHashSet<String>();
        var entries = Entries.NONE;
        int same = 0;
        int unused = 0;
        for (var found : sheet.values()) {
            var told = "%s, từ dòng %d của %s".formatted(who.fullName(), found.row(), sheet.file());
            var read = DataFile.read(found.given(), report, told, clock.instant());
            if (read.entries().values().isEmpty()) {
                read.remarks()
                        .forEach(each -> remarks.add("Dòng %d: %s".formatted(found.row(), each)));
            }
            for (var value : read.entries().values()) {
                switch (place(report, value)) {
                    case SAME -> same++;
                    case NONE -> unused++;
                    case OTHER -> entries = entries.with(value);
                }
            }
        }
        return new Preview(entries.values(), same, unused, List.copyOf(remarks));
    }

    private enum Place {
        NONE,
        SAME,
        OTHER
    }

    private static Place place(NextReport report, Entries.Value value) {
        var cell = report.figure(value.figure()).flatMap(figure -> figure.cell(value.role()));
        if (cell.isEmpty()) {
            return Place.NONE;
        }
        var now = cell.get().value();
        return now != null && now.compareTo(value.value()) == 0 ? Place.SAME : Place.OTHER;
    }

    /// Writes all values of the table into the draft, in one version of it.
    ///
    /// @return how many values were written
    /// @throws vn.vankho.drafting.DraftChangedMeanwhile if somebody saved it since
    /// @throws ForwardRefused if there is nothing to write
    public int take(UUID draft, FigureSheet sheet, int version, Person who) {
        Access.require(who, Action.DRAFT);
        var values = preview(report(draft), sheet, who).values();
        if (values.isEmpty()) {
            throw ForwardRefused.nothingFound();
        }
        forward.enter(draft, values, version, who);
        var said =
                sheet.columns().stream()
                        .map(column -> column == null ? "" : column.name())
                        .collect(Collectors.joining(","));
        database.write(
                jdbc -> FigureColumnRows.keep(jdbc, headKey(sheet), said, who, clock.instant()));
        return values.size();
    }

    private NextReport report(UUID draft) {
        return forward.view(draft).orElseThrow(ForwardRefused::notForward).report();
    }

    private static String headKey(FigureSheet sheet) {
        return String.join("|", sheet.head());
    }
}
