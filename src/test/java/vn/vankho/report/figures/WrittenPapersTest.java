package vn.vankho.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vankho.report.FigureMatch;
import vn.vankho.report.figures.WrittenPapers.Wanted;
import vn.vankho.report.figures.WrittenPapers.Written;

/// How much is read rightly from papers written for the purpose, and how much of what is read is
/// right.
class WrittenPapersTest {

    private record Read(boolean target, String name, Map<String, @Nullable Object> fields) {}

    private record Score(int wanted, int found, int read, int right) {

        double recall() {
            return wanted == 0 ? 1 : (double) found / wanted;
        }

        double precision() {
            return read == 0 ? 1 : (double) right / read;
        }
    }

    private static Score score(List<Written> papers) {
        int wanted = 0;
        int found = 0;
        int read = 0;
        int right = 0;
        for (var paper : papers) {
            var got = read(paper);
            for (var want : paper.wanted()) {
                boolean needed = !want.kind().equals("?");
                boolean answered = got.stream().anyMatch(one -> answers(want, one));
                wanted += needed ? 1 : 0;
                found += needed && answered ? 1 : 0;
                if (needed && !answered && !paper.held()) {
                    System.out.println("missing " + want + "\n   among " + got);
                }
            }
            for (var one : got) {
                boolean true_ = paper.wanted().stream().anyMatch(want -> answers(want, one));
                read++;
                right += true_ ? 1 : 0;
                if (!true_ && !paper.held()) {
                    System.out.println("wrong " + one);
                }
            }
        }
        return new Score(wanted, found, read, right);
    }

    private static boolean answers(Wanted want, Read got) {
        return (want.kind().equals("?") || want.kind().equals("T") == got.target())
                && FigureMatch.sameName(want.name(), got.name())
                && want.fields().entrySet().stream()
                        .allMatch(f -> same(f.getValue(), got.fields().get(f.getKey())));
    }

    private static boolean same(String want, @Nullable Object got) {
        return got instanceof BigDecimal value
                ? value.compareTo(new BigDecimal(want)) == 0
                : got != null && want.equalsIgnoreCase(got.toString());
    }

    private static List<Read> read(Written paper) {
        var figures = PaperFigures.read(paper.pages(), paper.subject());
        var read = new ArrayList<Read>();
        for (var i : figures.indicators()) {
            var fields = new java.util.HashMap<String, @Nullable Object>();
            fields.put("scope", i.scope());
            fields.put("actual", i.actual());
            fields.put("plan", i.plan());
            fields.put("of", i.of());
            fields.put("unit", i.unit());
            fields.put("qualifier", i.qualifier());
            fields.put("percentOfPlan", i.percentOfPlan());
            fields.put("percentOfSamePeriod", i.percentOfSamePeriod());
            fields.put("change", i.change());
            fields.put("changeBase", i.changeBase());
            fields.put("period", i.period());
            fields.put("asOf", i.asOf());
            read.add(new Read(false, i.name(), fields));
        }
        for (var t : figures.targets()) {
            var fields = new java.util.HashMap<String, @Nullable Object>();
            fields.put("scope", t.scope());
            fields.put("plan", t.plan());
            fields.put("of", t.of());
            fields.put("unit", t.unit());
            fields.put("qualifier", t.qualifier());
            fields.put("change", t.change());
            fields.put("period", t.period());
            read.add(new Read(true, t.name(), fields));
        }
        return read;
    }

    private static Score score(String what, List<Written> papers, boolean held) {
        var score = score(papers.stream().filter(paper -> paper.held() == held).toList());
        System.out.printf(
                "%s, %s: recall %.3f (%d of %d), precision %.3f (%d of %d)%n",
                what,
                held ? "held out" : "seen",
                score.recall(),
                score.found(),
                score.wanted(),
                score.precision(),
                score.right(),
                score.read());
        return score;
    }

    @Test
    void readsTheFiguresOfPassages() throws Exception {
        var seen = score("passages", WrittenPapers.passages(), false);
        assertThat(seen.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(seen.precision()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void readsPassagesThatNoRuleWasMadeFor() throws Exception {
        var held = score("passages", WrittenPapers.passages(), true);
        assertThat(held.recall()).isGreaterThanOrEqualTo(0.8);
        assertThat(held.precision()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void readsTheFiguresOfTables() throws Exception {
        var seen = score("tables", WrittenPapers.tables(), false);
        assertThat(seen.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(seen.precision()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void readsTablesThatNoRuleWasMadeFor() throws Exception {
        var held = score("tables", WrittenPapers.tables(), true);
        assertThat(held.recall()).isGreaterThanOrEqualTo(0.8);
        assertThat(held.precision()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void readsTheSecondPassages() throws Exception {
        var seen = score("second passages", WrittenPapers.secondPassages(), false);
        assertThat(seen.recall()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void readsSecondPassagesThatNoRuleWasMadeFor() throws Exception {
        var held = score("second passages", WrittenPapers.secondPassages(), true);
        assertThat(held.recall()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void readsTheSecondTables() throws Exception {
        var seen = score("second tables", WrittenPapers.secondTables(), false);
        assertThat(seen.recall()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void readsSecondTablesThatNoRuleWasMadeFor() throws Exception {
        var held = score("second tables", WrittenPapers.secondTables(), true);
        assertThat(held.recall()).isGreaterThanOrEqualTo(0.9);
    }
}
