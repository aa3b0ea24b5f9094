package vn.vankho.search;

import java.nio.file.*;
import java.util.*;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.home.VankhoHome;

final class Tune {
    public static void main(String[] a) throws Exception {
        var papers = new ArrayList<Texts.Paper>();
        for (var l : Files.readAllLines(Path.of("/tmp/x-engine/data/corpus.jsonl")))
            papers.add(JsonMapper.shared().readValue(l, Texts.Paper.class));
        var questions = Questions.of(papers, Path.of("src/bench/questions/questions.txt"));
        var folder = Files.createTempDirectory("vankho-tune");
        try (var corpus = new Corpus(Path.of("/tmp/x-engine/data/corpus.jsonl"));
                var search = new Search(new VankhoHome(folder), corpus)) {
            Evaluate.awaitAll(search, corpus);
            for (var cfg : a) {
                var old = new HashMap<java.lang.reflect.Field, Float>();
                for (var kv : cfg.split(",")) {
                    if (!kv.contains("=")) continue;
                    var f = Ranking.class.getDeclaredField(kv.split("=")[0]);
                    f.setAccessible(true);
                    old.put(f, f.getFloat(null));
                    f.setFloat(null, Float.parseFloat(kv.split("=")[1]));
                }
                var sb = new StringBuilder(String.format("%-40s", cfg));
                for (var form : System.getProperty("forms", "marked,bare").split(",")) {
                    var op = new QueryForms().all().get(form);
                    var sums = new TreeMap<String, double[]>();
                    for (var q : questions) {
                        if (q.heldOut()) continue;
                        var found =
                                search
                                        .search(SearchQuery.of(op.apply(q.text())), Evaluate.READER)
                                        .hits()
                                        .stream()
                                        .map(h -> corpus.name(h.id()))
                                        .toList();
                        var s = new Quality.Score();
                        s.add(found, q.papers());
                        for (var k : List.of(q.kind(), "~all")) {
                            var x = sums.computeIfAbsent(k, _ -> new double[2]);
                            x[0] += s.gain;
                            x[1]++;
                        }
                    }
                    sb.append(" | ").append(form);
                    for (var e : sums.entrySet())
                        sb.append(
                                String.format(
                                        " %s %.4f",
                                        e.getKey().substring(0, 2),
                                        e.getValue()[0] / e.getValue()[1]));
                }
                System.out.println(sb);
                for (var e : old.entrySet()) e.getKey().setFloat(null, e.getValue());
            }
        }
        Evaluate.delete(folder);
    }
}
