package vn.vankho.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import vn.vankho.search.Spellings.Spelling;
import vn.vankho.search.Word.Meant;
import vn.vankho.vietnamese.Syllables;
import vn.vankho.vietnamese.Telex;

/// Reads the words of a question as the indexed texts would spell them: puts back marks, reads
/// Telex, mends slips.
///
/// Each word has candidates; how well they stand beside each other in the texts decides, by the
/// usual sums over all ways through the sentence.
final class Restoration {

    /// Letters with their marks but without a tone, or a bare word among marked ones, mostly are
    /// what they seem.
    private static final double AS_TYPED = 10;

    /// How much rather a word that no text has is a slip than one that no text has.
    private static final double SLIP = 50;

    private static final double PAIR = 0.9;
    private static final double LEAST_LIKELY = 0.05;
    private static final int MOST_SPELLINGS = 3;

    private final Spellings spellings;
    private final boolean marked;

    private record Candidate(Syllable.Term term, int id, double likelihood, double chance) {}

    private Restoration(Spellings spellings, boolean marked) {
        this.spellings = spellings;
        this.marked = marked;
    }

    /// @param fixed words that are right even if no text has them
    /// @param marked whether most words were typed with their marks
    static List<Word> of(List<Syllable> run, BitSet fixed, boolean marked, Spellings spellings) {
        if (spellings.total() == 0) {
            return run.stream().map(Word::asTyped).toList();
        }
        return new Restoration(spellings, marked).read(run, fixed);
    }

    private List<Word> read(List<Syllable> run, BitSet fixed) {
        var candidates = new ArrayList<List<Candidate>>();
        for (var at = 0; at < run.size(); at++) {
            var known = candidates(run.get(at));
            candidates.add(known.isEmpty() ? unknown(run.get(at), fixed.get(at)) : known);
        }
        var chances = chances(candidates);
        var words = new ArrayList<Word>();
        for (var at = 0; at < run.size(); at++) {
            words.add(word(run.get(at), candidates.get(at), chances.get(at)));
        }
        return words.size() > 1 ? believed(run, words) : words;
    }

    /// A word that could be one, mended, must at least stand well beside one of its neighbours.
    private List<Word> believed(List<Syllable> run, List<Word> words) {
        var believed = new ArrayList<Word>();
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var doubtful =
                    word.corrected()
                            && Syllables.possible(run.get(at).folded())
                            && together(words, at - 1) == 0
                            && together(words, at) == 0;
            believed.add(doubtful ? Word.asTyped(run.get(at)) : word);
        }
        return believed;
    }

    private int together(List<Word> words, int first) {
        return first < 0 || first + 1 >= words.size()
                ? 0
                : spellings.pairs(
                        spellings.id(words.get(first).best()),
                        spellings.id(words.get(first + 1).best()));
    }

    private List<Candidate> candidates(Syllable typed) {
        if (typed.isNumber()) {
            return List.of(new Candidate(typed.term(), Spellings.NUMBER, 1, 1));
        }
        var known = spellings.count(typed.exact()) > 0;
        var telex = typed.marked() ? null : telex(typed);
        if (telex != null && !known) {
            return List.of(telex);
        }
        var tone = typed.exact().indexOf(SyllableReader.TONE) >= 0;
        var list = new ArrayList<Candidate>();
        for (var one : spellings.of(typed.folded())) {
            if (one.exact().equals(typed.exact())) {
                list.add(candidate(one, marked || typed.marked() ? AS_TYPED : 1));
            } else if (!tone && (!typed.marked() || one.letters().equals(typed.term().letters()))) {
                list.add(candidate(one, 1));
            }
        }
        return list;
    }

    /// What no text has: just that, or a slip.
    private List<Candidate> unknown(Syllable typed, boolean fixed) {
        var list = new ArrayList<Candidate>();
        list.add(new Candidate(typed.term(), Spellings.UNKNOWN, AS_TYPED, chance(0)));
        if (!fixed) {
            for (var near : Slips.of(typed, spellings)) {
                var likelihood = AS_TYPED * SLIP * near.likelihood();
                list.add(candidate(near.spelling(), likelihood));
            }
        }
        return list;
    }

    private @org.jspecify.annotations.Nullable Candidate telex(Syllable typed) {
        return Telex.decode(typed.term().exact())
                .map(SyllableReader::read)
                .filter(read -> read.size() == 1)
                .map(List::getFirst)
                .filter(read -> spellings.count(read.exact()) > 0)
                .map(
                        read ->
                                new Candidate(
                                        read.term(),
                                        spellings.id(read.exact()),
                                        1,
                                        chance(spellings.count(read.exact()))))
                .orElse(null);
    }

    private Candidate candidate(Spelling spelling, double likelihood) {
        var term =
                Syllable.Term.word(spelling.exact(), spelling.letters(), spelling.folded(), false);
        return new Candidate(term, spelling.id(), likelihood, chance(spelling.count()));
    }

    private double chance(long count) {
        return (count + 0.5) / (spellings.total() + 1.0);
    }

    /// For each word how likely each of its candidates is, all together 1.
    private List<double[]> chances(List<List<Candidate>> candidates) {
        var size = candidates.size();
        var forward = new ArrayList<double[]>();
        for (var at = 0; at < size; at++) {
            forward.add(forward(candidates, at, forward));
        }
        var backward = new double[size][];
        for (var at = size - 1; at >= 0; at--) {
            backward[at] = backward(candidates, at, backward);
        }
        for (var at = 0; at < size; at++) {
            var both = forward.get(at);
            for (var one = 0; one < both.length; one++) {
                both[one] *= backward[at][one];
            }
            toOne(both);
        }
        return forward;
    }

    private double[] forward(List<List<Candidate>> candidates, int at, List<double[]> before) {
        var here = candidates.get(at);
        var sums = new double[here.size()];
        for (var to = 0; to < sums.length; to++) {
            if (at == 0) {
                sums[to] = here.get(to).chance();
            } else {
                for (var from = 0; from < before.getLast().length; from++) {
                    sums[to] +=
                            before.getLast()[from]
                                    * step(candidates.get(at - 1).get(from), here.get(to));
                }
            }
            sums[to] *= here.get(to).likelihood();
        }
        return toOne(sums);
    }

    private double[] backward(List<List<Candidate>> candidates, int at, double[][] after) {
        var here = candidates.get(at);
        var sums = new double[here.size()];
        for (var from = 0; from < sums.length; from++) {
            if (at == candidates.size() - 1) {
                sums[from] = 1;
            } else {
                var next = candidates.get(at + 1);
                for (var to = 0; to < next.size(); to++) {
                    sums[from] +=
                            step(here.get(from), next.get(to))
                                    * next.get(to).likelihood()
                                    * after[at + 1][to];
                }
            }
        }
        return toOne(sums);
    }

    /// How likely the second stands behind the first.
    private double step(Candidate first, Candidate second) {
        var together = spellings.pairs(first.id(), second.id());
        if (together == 0) {
            return (1 - PAIR) * second.chance();
        }
        var share = together / Math.max(together, first.chance() * spellings.total());
        return PAIR * share + (1 - PAIR) * second.chance();
    }

    private static double[] toOne(double[] sums) {
        var all = 0.0;
        for (var one : sums) {
            all += one;
        }
        for (var at = 0; at < sums.length; at++) {
            sums[at] = all > 0 ? sums[at] / all : 1.0 / sums.length;
        }
        return sums;
    }

    private Word word(Syllable typed, List<Candidate> candidates, double[] chances) {
        if (candidates.size() == 1 && candidates.getFirst().term().exact().equals(typed.exact())) {
            return Word.asTyped(typed);
        }
        var order = new ArrayList<Integer>();
        for (var at = 0; at < chances.length; at++) {
            order.add(at);
        }
        order.sort(Comparator.comparingDouble((Integer at) -> chances[at]).reversed());
        var best = candidates.get(order.getFirst());
        var meant =
                order.stream()
                        .filter(at -> chances[at] > LEAST_LIKELY || at.equals(order.getFirst()))
                        .limit(MOST_SPELLINGS)
                        .map(at -> new Meant(candidates.get(at).term().exact(), chances[at]))
                        .toList();
        if (best.term().folded().equals(typed.folded())) {
            return new Word(typed, meant, false);
        }
        return new Word(new Syllable(typed.start(), typed.end(), best.term()), meant, true);
    }
}
