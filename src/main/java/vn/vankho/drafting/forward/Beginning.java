package vn.vankho.drafting.forward;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vankho.access.Access;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;
import vn.vankho.report.forward.HeldPaper;
import vn.vankho.report.forward.NextReport;
import vn.vankho.report.forward.OfficeThen;
import vn.vankho.report.forward.PeriodReader;
import vn.vankho.report.forward.ReportPeriod;
import vn.vankho.report.forward.RollForward;

/// Makes the first state of a draft from a reading, with what office and archive know.
@Component
public class Beginning {

    /// In the middle of the month in which reports are written.
    private static final int DAY = 15;

    private final OfficeLookup offices;
    private final Archive archive;
    private final PartReports parts;

    Beginning(OfficeLookup offices, Archive archive, PartReports parts) {
        this.offices = offices;
        this.archive = archive;
        this.parts = parts;
    }

    /// A report that was begun and is kept nowhere yet.
    ///
    /// @param base the report as it follows from the earlier one
    /// @param frame data of head, foot and recipients for the template
    /// @param office what is known of the office on the day
    public record Begun(NextReport base, Map<String, Object> frame, OfficeThen office) {

        /// All data of the template for a state of the report.
        public Map<String, Object> data(NextReport report) {
            var data = new LinkedHashMap<>(frame);
            data.putAll(DraftData.content(report));
            return data;
        }

        /// Head, foot and recipients as they are printed.
        public List<String> printedFrame(Map<String, Object> data) {
            return Forward.frame(data);
        }
    }

    /// What would follow now from a reading for the period and office of a report that was begun.
    NextReport again(Reading reading, NextReport base, OfficeThen office) {
        return RollForward.of(reading, base.earlier(), base.period(), office, List.of());
    }

    /// @param period null for the period that follows the report's own in `year`
    /// @param self the earlier report in the archive, null if it is a file outside
    /// @throws CannotRollForward if nothing could be read of the earlier report, or it does not say
    ///     its year
    public Begun begin(
            Reading reading,
            @Nullable DocumentId self,
            int year,
            @Nullable ReportPeriod period,
            Person who) {
        if (reading.text().isBlank()) {
            throw CannotRollForward.withoutText(reading.notes());
        }
        var from = PeriodReader.of(reading).orElseThrow(CannotRollForward::unknownYear);
        var to = period == null ? PeriodReader.next(from, year) : period;
        if (to.year() < from.year() || to.equals(from)) {
            throw CannotRollForward.notLater(from, to);
        }
        var office = offices.at(day(to), reading);
        var report =
                RollForward.of(
                        reading,
                        from,
                        to,
                        office.then(),
                        held(reading, self, who),
                        parts.of(office.sisters(), reading, from, who));
        return begun(report, office, reading);
    }

    private static LocalDate day(ReportPeriod period) {
        int month =
                switch (period.kind()) {
                    case YEAR -> 12;
                    case HALF -> period.number() * 6;
                    case QUARTER -> period.number() * 3;
                    case MONTHS, MONTH -> period.number();
                };
        return LocalDate.of(period.year(), month, DAY);
    }

    private static Begun begun(NextReport report, OfficeFound office, Reading reading) {
        var recipients = new Recipients(report, office);
        var frame = new LinkedHashMap<String, Object>();
        frame.putAll(
                DraftData.frame(
                        office,
                        office.then().day().getYear(),
                        reading.field(FieldName.TYPE_CODE).value()));
        var addressed = recipients.addressed(reading);
        if (!addressed.isEmpty()) {
            frame.put("kính gửi", addressed);
        }
        frame.put("nơi nhận", recipients.rebuilt(reading.recipients()));
        frame.put("lưu", recipients.filing(reading.filing()));
        var unknown = new ArrayList<>(report.unknown());
        unknown.addAll(office.questions());
        unknown.addAll(recipients.questions());
        var asked =
                new NextReport(
                        report.period(),
                        report.earlier(),
                        report.source(),
                        report.passages(),
                        report.figures(),
                        report.bases(),
                        unknown);
        return new Begun(asked, frame, office.then());
    }

    /// The documents that may be newer bases, as far as the person may read them.
    private List<HeldPaper> held(Reading reading, @Nullable DocumentId self, Person who) {
        var types = new HashSet<String>();
        for (var cited : reading.citations()) {
            if (cited.type() != null) {
                types.add(cited.type());
            }
        }
        if (types.isEmpty()) {
            return List.of();
        }
        try (var documents = archive.readDocuments()) {
            return documents
                    .filter(document -> Access.mayRead(who, document.audience()))
                    .filter(document -> !document.id().equals(self))
                    .filter(document -> isOne(document, types))
                    .map(Beginning::paper)
                    .toList();
        }
    }

    private static boolean isOne(ArchivedDocument document, Set<String> types) {
        var description = document.description();
        var type = description.type();
        return description.issuedDate() != null && type != null && types.contains(type);
    }

    private static HeldPaper paper(ArchivedDocument document) {
        var said = document.description();
        return new HeldPaper(
                document.id().toString(),
                said.type(),
                said.number(),
                said.symbol(),
                said.issuedDate() == null ? null : said.issuedDate().toString(),
                said.issuer(),
                said.subject());
    }
}
