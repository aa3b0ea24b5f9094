package vn.vankho.report;

import java.util.List;
import vn.vankho.document.Indicator;
import vn.vankho.document.Target;

/// What a paper says in figures.
///
/// @param indicators what was reached, in the order of the text
/// @param targets what is set for a coming period, in the order of the text
public record Figures(List<Indicator> indicators, List<Target> targets) {

    public Figures {
        indicators = List.copyOf(indicators);
        targets = List.copyOf(targets);
    }
}
