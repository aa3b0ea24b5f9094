package vn.vankho.office;

import java.util.List;

/// What became of an import.
public sealed interface ImportOutcome {

    /// Everything was taken up.
    record Imported(int bodies, int officers) implements ImportOutcome {}

    /// Nothing was taken up.
    ///
    /// @param problems all of them
    record Refused(List<ImportProblem> problems) implements ImportOutcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// @param place such as `bodies[3].parent`
    /// @param message a sentence in Vietnamese
    record ImportProblem(String place, String message) {}
}
