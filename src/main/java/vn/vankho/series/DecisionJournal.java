package vn.vankho.series;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Journal;
import vn.vankho.access.JournalLine;
import vn.vankho.access.Person;
import vn.vankho.home.Database;
import vn.vankho.series.Decision.Join;
import vn.vankho.series.Decision.Rename;
import vn.vankho.series.Decision.Split;

/// Decisions as lines of the journal, whole enough to do them again when the database was lost.
final class DecisionJournal {

    private static final String JOINED = "series-joined";
    private static final String SPLIT = "series-split";
    private static final String RENAMED = "series-renamed";
    private static final String TAKEN_BACK = "series-decision-taken-back";

    private DecisionJournal() {}

    static void record(Journal journal, Decision decision, Person who) {
        var detail = new TreeMap<String, String>();
        put(detail, "", decision.series());
        switch (decision) {
            case Join join -> put(detail, "into-", join.into());
            case Split split -> {
                put(detail, "printedName", split.printedName());
                put(detail, "fromPeriod", split.fromPeriod());
            }
            case Rename rename -> put(detail, "newName", rename.name());
        }
        journal.record(who, act(decision), Long.toString(decision.id()), detail);
    }

    static void recordTakenBack(Journal journal, long id, Person who) {
        journal.record(who, TAKEN_BACK, Long.toString(id), Map.of());
    }

    private static String act(Decision decision) {
        return switch (decision) {
            case Join _ -> JOINED;
            case Split _ -> SPLIT;
            case Rename _ -> RENAMED;
        };
    }

    private static void put(Map<String, String> detail, String prefix, SeriesRef ref) {
        put(detail, prefix + "name", ref.name());
        put(detail, prefix + "unit", ref.unit());
        put(detail, prefix + "scope", ref.scope());
        put(detail, prefix + "part", Long.toString(ref.part()));
    }

    private static void put(Map<String, String> detail, String key, @Nullable String value) {
        if (value != null) {
            detail.put(key, value);
        }
    }

    /// Does again what the journal tells, into a database that knows no decision.
    static void restore(Journal journal, Database database) {
        journal.replay(
                line -> {
                    switch (line.what()) {
                        case JOINED, SPLIT, RENAMED ->
                                database.write(
                                        jdbc -> {
                                            DecisionRows.insert(jdbc, decision(line));
                                            return line;
                                        });
                        case TAKEN_BACK ->
                                database.write(
                                        jdbc ->
                                                DecisionRows.takeBack(
                                                        jdbc,
                                                        Long.parseLong(line.object()),
                                                        line.at(),
                                                        line.who()));
                        default -> {
                            // Of other work.
                        }
                    }
                });
    }

    private static Decision decision(JournalLine line) {
        var id = Long.parseLong(line.object());
        var detail = line.detail();
        var series = ref(detail, "");
        return switch (line.what()) {
            case JOINED -> new Join(id, series, ref(detail, "into-"), line.at(), line.who());
            case SPLIT ->
                    new Split(
                            id,
                            series,
                            detail.get("printedName"),
                            detail.get("fromPeriod"),
                            line.at(),
                            line.who());
            default ->
                    new Rename(
                            id, series, detail.getOrDefault("newName", ""), line.at(), line.who());
        };
    }

    private static SeriesRef ref(Map<String, String> detail, String prefix) {
        return new SeriesRef(
                detail.getOrDefault(prefix + "name", ""),
                detail.get(prefix + "unit"),
                detail.get(prefix + "scope"),
                Long.parseLong(detail.getOrDefault(prefix + "part", "0")));
    }
}
