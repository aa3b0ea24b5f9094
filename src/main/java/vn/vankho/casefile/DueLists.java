package vn.vankho.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.vankho.access.Person;

/// What is due: case files to be handed over, and those whose term is over and that are to be
/// looked
/// at (*Xem xét hủy*). Nothing follows from standing in a list.
@Service
public class DueLists {

    /// At most so many years from the one of the handover until the historical archive gets what is
    /// kept for ever (Luật Lưu trữ 33/2024/QH15).
    private static final int YEARS_TO_HISTORY = 5;

    private final CaseFiles files;
    private final FileHolds holds;

    public DueLists(CaseFiles files, FileHolds holds) {
        this.files = files;
        this.holds = holds;
    }

    /// @param day the last day for it
    /// @param overdue whether that day has passed
    public record Due(CaseFile file, LocalDate day, boolean overdue) {}

    /// @param held whether an order keeps it
    public record Expired(CaseFile file, LocalDate keptUntil, boolean held) {}

    /// Closed case files that go to the archive of the office within thirty days, or should have
    /// gone, the first due first; without those that the person may not see.
    public List<Due> handovers(Person who) {
        var today = files.today();
        return files.inState(CaseFile.State.CLOSED).stream()
                .filter(file -> CaseFiles.mayRead(file, who))
                .flatMap(
                        file ->
                                TimelyHandover.due(file, files.term(file).term())
                                        .filter(day -> isNear(day, today))
                                        .map(day -> new Due(file, day, today.isAfter(day)))
                                        .stream())
                .sorted(Comparator.comparing(Due::day))
                .toList();
    }

    private static boolean isNear(LocalDate day, LocalDate today) {
        return !today.isBefore(day.minusDays(TimelyHandover.WARNING_DAYS));
    }

    /// What is kept for ever and goes to the historical archive, the first due first.
    public List<Due> toHistory(Person who) {
        var today = files.today();
        return files.inState(CaseFile.State.HANDED_OVER).stream()
                .filter(file -> CaseFiles.mayRead(file, who))
                .filter(file -> file.fixed() != null && file.fixed().term().isPermanent())
                .flatMap(
                        file ->
                                Optional.ofNullable(file.handedOver())
                                        .map(
                                                day ->
                                                        LocalDate.of(
                                                                day.getYear() + YEARS_TO_HISTORY,
                                                                12,
                                                                31))
                                        .filter(day -> isNear(day, today))
                                        .map(day -> new Due(file, day, today.isAfter(day)))
                                        .stream())
                .sorted(Comparator.comparing(Due::day))
                .toList();
    }

    /// *Xem xét hủy*: case files whose term is over.
    public List<Expired> expired(Person who) {
        var today = files.today();
        return Stream.of(CaseFile.State.CLOSED, CaseFile.State.HANDED_OVER)
                .flatMap(state -> files.inState(state).stream())
                .filter(file -> CaseFiles.mayRead(file, who))
                .flatMap(
                        file ->
                                file
                                        .keepUntil()
                                        .filter(today::isAfter)
                                        .map(
                                                day ->
                                                        new Expired(
                                                                file,
                                                                day,
                                                                !holds.on(file.id()).isEmpty()))
                                        .stream())
                .sorted(Comparator.comparing(Expired::keptUntil))
                .toList();
    }
}
