package vn.vankho.series;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.vankho.access.Access;
import vn.vankho.access.Action;
import vn.vankho.access.Journal;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ReadingKept;
import vn.vankho.document.DocumentId;
import vn.vankho.home.Database;
import vn.vankho.office.Bodies;
import vn.vankho.office.Office;
import vn.vankho.series.Decision.Join;
import vn.vankho.series.Decision.Rename;
import vn.vankho.series.Decision.Split;

/// Follows indicators through the years.
///
/// What documents say is taken out of their readings, in the background; who may not read a
/// document sees no point of it. What people decide about series is kept and in the journal.
@Service
public class Series implements AutoCloseable {

    private final Database database;
    private final Journal journal;
    private final Clock clock;
    private final SeriesKeeper keeper;
    private final Shelf shelf;

    public Series(
            Database database,
            Archive archive,
            Journal journal,
            Office office,
            Bodies bodies,
            Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
        this.shelf = new Shelf(database, archive, office, bodies, clock);
        this.keeper = new SeriesKeeper(database, archive, journal);
    }

    /// The series whose names have these words.
    ///
    /// @throws vn.vankho.access.NotAllowed if the person may not search at all
    public SeriesList list(SeriesQuery query, Person who) {
        Access.require(who, Action.SEARCH);
        return shelf.view(who).list(query, keeper.behind());
    }

    /// The series of this id, as far as the person may read what it stands on.
    public Optional<IndicatorSeries> find(String id, Person who) {
        Access.require(who, Action.SEARCH);
        var view = shelf.view(who);
        return view.find(id).map(view::series);
    }

    /// One series with all that a person needs in order to decide about it.
    ///
    /// @param proposals other series of the same issuer that may be this one under another name;
    ///     no report gives both with different values
    /// @param decisions what people decided about it, the newest last
    public record Detail(
            IndicatorSeries series,
            List<IndicatorSeries> proposals,
            List<DecisionShown> decisions) {
        public Detail {
            proposals = List.copyOf(proposals);
            decisions = List.copyOf(decisions);
        }
    }

    /// The series of this id with its proposals and decisions.
    public Optional<Detail> detail(String id, Person who) {
        Access.require(who, Action.SEARCH);
        var view = shelf.view(who);
        return view.find(id)
                .map(
                        found ->
                                new Detail(
                                        view.series(found),
                                        view.proposals(found),
                                        view.decisions(found)));
    }

    /// Makes one series of two: the points of the first go into the second.
    ///
    /// @return the id of the series that has them all
    /// @throws SeriesRefused if one of them is not there, or they are of different issuers
    public String join(String id, String intoId, Person who) {
        Access.require(who, Action.DESCRIBE);
        var view = shelf.view(who);
        var series = view.require(id);
        var into = view.require(intoId);
        if (series.equals(into)) {
            throw new SeriesRefused("Không thể nối một chỉ tiêu với chính nó.");
        }
        if (!series.succession().equals(into.succession())) {
            throw new SeriesRefused(
                    "Hai chỉ tiêu này là của hai cơ quan khác nhau nên không nối được.");
        }
        var from = view.ref(series);
        var to = view.ref(into);
        decide(number -> new Join(number, from, to, clock.instant(), who.login()), who);
        return into.id();
    }

    /// Takes figures out of a series for one of their own.
    ///
    /// @param printedName only those of this name; null for all
    /// @param fromPeriod only those from this period on; null for all
    /// @return the id of the new series
    /// @throws SeriesRefused if that would take all of them, or none
    public String split(
            String id, @Nullable String printedName, @Nullable String fromPeriod, Person who) {
        Access.require(who, Action.DESCRIBE);
        var view = shelf.view(who);
        var series = view.require(id);
        var ref = view.ref(series);
        var trial = new Split(0, ref, printedName, fromPeriod, clock.instant(), who.login());
        long taken = series.candidates().stream().filter(each -> trial.takes(each.point())).count();
        if (taken == 0 || taken == series.candidates().size()) {
            throw new SeriesRefused(
                    "Cách tách này không chia được số liệu thành hai phần; hãy chọn tên hoặc năm"
                            + " khác.");
        }
        long number =
                decide(
                        next ->
                                new Split(
                                        next,
                                        ref,
                                        printedName,
                                        fromPeriod,
                                        clock.instant(),
                                        who.login()),
                        who);
        var key = new SeriesRef(ref.name(), ref.unit(), ref.scope(), number).key();
        return new Gathered(key, series.succession(), List.of()).id();
    }

    /// Shows a series under another name.
    public void rename(String id, String name, Person who) {
        Access.require(who, Action.DESCRIBE);
        if (name.isBlank()) {
            throw new SeriesRefused("Hãy ghi tên mới của chỉ tiêu.");
        }
        var view = shelf.view(who);
        var ref = view.ref(view.require(id));
        decide(next -> new Rename(next, ref, name.strip(), clock.instant(), who.login()), who);
    }

    /// Undoes a decision; it stays in the books as taken back.
    ///
    /// @throws SeriesRefused if there is none of this number that stands
    public void takeBack(long decision, Person who) {
        Access.require(who, Action.DESCRIBE);
        boolean taken =
                database.write(
                        jdbc -> {
                            var now = clock.instant();
                            boolean stood = DecisionRows.takeBack(jdbc, decision, now, who.login());
                            if (stood) {
                                DecisionJournal.recordTakenBack(journal, decision, who);
                            }
                            return stood;
                        });
        if (!taken) {
            throw new SeriesRefused("Quyết định này không còn hiệu lực nên không cần hoàn lại.");
        }
    }

    private long decide(LongFunction<Decision> decision, Person who) {
        return database.write(
                jdbc -> {
                    var made = decision.apply(DecisionRows.last(jdbc) + 1);
                    DecisionRows.insert(jdbc, made);
                    DecisionJournal.record(journal, made, who);
                    return made.id();
                });
    }

    /// Waits until the points were once brought into step with the archive after the start.
    ///
    /// @return whether they were, in that time
    public boolean awaitFirstComparison(Duration atMost) throws InterruptedException {
        return keeper.await(atMost);
    }

    /// Takes the figures of one document anew: they are in the series when this returns.
    void take(DocumentId id) {
        keeper.news(id);
    }

    @EventListener
    void on(ReadingKept news) {
        keeper.news(news.id());
    }

    @Override
    public void close() {
        keeper.close();
    }
}
