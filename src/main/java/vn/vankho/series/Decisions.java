package vn.vankho.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.vankho.series.Decision.Join;
import vn.vankho.series.Decision.Rename;
import vn.vankho.series.Decision.Split;

/// The decisions that stand, applied one after the other: a point may be split off and its part
/// then be joined to another series.
final class Decisions {

    private record Step(Decision decision, String from, String to) {}

    private final List<Step> steps;
    private final Map<String, SeriesRef> refs = new HashMap<>();

    Decisions(List<Decision> standing) {
        steps = standing.stream().map(this::step).toList();
    }

    private Step step(Decision decision) {
        var to =
                switch (decision) {
                    case Join join -> join.into();
                    case Split split -> split.part();
                    case Rename rename -> rename.series();
                };
        refs.putIfAbsent(to.key(), to);
        return new Step(decision, decision.series().key(), to.key());
    }

    /// The key of the series that a point belongs to in the end.
    String keyOf(StoredPoint point) {
        var key = point.key();
        for (var step : steps) {
            boolean moves =
                    step.from().equals(key)
                            && switch (step.decision()) {
                                case Join _ -> true;
                                case Split split -> split.takes(point);
                                case Rename _ -> false;
                            };
            key = moves ? step.to() : key;
        }
        return key;
    }

    /// How decisions name the series of this key, where one does.
    Optional<SeriesRef> ref(String key) {
        return Optional.ofNullable(refs.get(key));
    }

    /// The name that a person gave to it last.
    Optional<String> nameOf(String key) {
        return steps.stream()
                .filter(step -> step.to().equals(key))
                .map(Step::decision)
                .filter(Rename.class::isInstance)
                .map(decision -> ((Rename) decision).name())
                .reduce((_, later) -> later);
    }

    /// The decisions that made this series what it is, or took something from it.
    List<Decision> about(String key) {
        return steps.stream()
                .filter(step -> step.from().equals(key) || step.to().equals(key))
                .map(Step::decision)
                .toList();
    }
}
