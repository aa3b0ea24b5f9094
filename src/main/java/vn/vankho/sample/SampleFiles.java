package vn.vankho.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.Person;
import vn.vankho.access.Role;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFileId;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.casefile.Closing;
import vn.vankho.casefile.FileHolds;
import vn.vankho.casefile.FilePlan;
import vn.vankho.casefile.FilePlans;
import vn.vankho.casefile.Handovers;
import vn.vankho.casefile.Placing;
import vn.vankho.document.DocumentId;

/// The case files of the made-up commune: the lists of five years and of this one, with files that
/// are open, closed, due, held, over their term, and handed over.
@Component
class SampleFiles {

    /// Does the work of clerk and leader at once.
    static final Person PEOPLE = new Person("@system", "Xã mẫu", Set.of(Role.values()));

    private final FilePlans plans;
    private final CaseFiles files;
    private final Placing placing;
    private final Closing closing;
    private final Handovers handovers;
    private final FileHolds holds;

    SampleFiles(
            FilePlans plans,
            CaseFiles files,
            Placing placing,
            Closing closing,
            Handovers handovers,
            FileHolds holds) {
        this.plans = plans;
        this.files = files;
        this.placing = placing;
        this.closing = closing;
        this.handovers = handovers;
        this.holds = holds;
    }

    /// A list as `files.json` tells it.
    record Year(int year, String decision, List<Heading> headings) {}

    record Heading(String title, List<Told> files) {}

    /// @param ended the day the work ended, or `endedDaysAgo` counted from today; neither while it
    ///     goes on
    /// @param handed the day it went to the archive
    /// @param held why an order keeps it
    record Told(
            String title,
            String term,
            String creator,
            List<String> papers,
            @Nullable LocalDate ended,
            @Nullable Integer endedDaysAgo,
            @Nullable LocalDate handed,
            @Nullable String held) {}

    /// Makes what is not here yet. A year whose list is approved is left as it is, whoever made it.
    ///
    /// @param papers the sample's documents by file name without ending
    void load(Map<String, DocumentId> papers) {
        for (var year : told()) {
            if (plans.of(year.year()).filter(FilePlan::isApproved).isEmpty()) {
                make(year, papers);
            }
        }
        int now = files.today().getYear();
        if (plans.of(now).isEmpty()) {
            plans.ready(now, PEOPLE);
        }
    }

    private static List<Year> told() {
        try (var in = Objects.requireNonNull(SampleFiles.class.getResourceAsStream("files.json"))) {
            return List.of(JsonMapper.shared().readValue(in, Year[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Year year, Map<String, DocumentId> papers) {
        if (plans.of(year.year()).isEmpty()) {
            plans.take(year.year(), lines(year), PEOPLE);
        }
        var going = new TreeMap<LocalDate, List<CaseFileId>>();
        for (var heading : year.headings()) {
            for (var told : heading.files()) {
                named(year.year(), told.title())
                        .filter(CaseFile::isOpen)
                        .ifPresent(file -> fill(file, told, papers));
                named(year.year(), told.title())
                        .filter(file -> file.state() == CaseFile.State.CLOSED)
                        .ifPresent(file -> collect(file, told, going));
            }
        }
        going.forEach(this::handOver);
        plans.approve(year.year(), year.decision(), PEOPLE);
    }

    /// As they would be pasted from a spreadsheet.
    private static String lines(Year year) {
        var lines = new StringBuilder();
        int number = 0;
        for (var heading : year.headings()) {
            lines.append(roman(++number)).append(". ").append(heading.title()).append('\n');
            for (var told : heading.files()) {
                lines.append('\t')
                        .append(String.join("\t", told.title(), told.term(), told.creator()))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static String roman(int number) {
        return List.of("I", "II", "III", "IV", "V").get(number - 1);
    }

    private Optional<CaseFile> named(int year, String title) {
        return files.ofYear(year).stream().filter(file -> file.title().equals(title)).findFirst();
    }

    private void fill(CaseFile file, Told told, Map<String, DocumentId> papers) {
        told.papers().stream()
                .map(papers::get)
                .filter(Objects::nonNull)
                .forEach(document -> placing.put(file.id(), document, PEOPLE));
        var ended = ended(told);
        if (ended != null) {
            closing.close(file.id(), ended, PEOPLE);
        }
        if (told.held() != null) {
            holds.place(file.id(), told.held(), PEOPLE);
        }
    }

    private @Nullable LocalDate ended(Told told) {
        return told.endedDaysAgo() == null
                ? told.ended()
                : files.today().minusDays(told.endedDaysAgo());
    }

    private static void collect(CaseFile file, Told told, Map<LocalDate, List<CaseFileId>> going) {
        if (told.handed() != null) {
            going.computeIfAbsent(told.handed(), _ -> new ArrayList<>()).add(file.id());
        }
    }

    private void handOver(LocalDate day, List<CaseFileId> going) {
        handovers.make(
                new Handovers.Sheet(
                        day,
                        "Văn phòng - Thống kê",
                        "Lưu trữ " + Letterhead.OFFICE,
                        "1",
                        "0,2",
                        null,
                        going),
                PEOPLE);
    }
}
