package vn.vankho.intake;

import java.util.List;
import java.util.Map;
import vn.vankho.document.FieldName;

/// What came of an attempt to confirm a document.
public sealed interface ConfirmOutcome {

    /// It is written down; also if somebody wrote exactly the same a moment before.
    record Confirmed() implements ConfirmOutcome {}

    /// Some values cannot be kept as typed; a sentence for each.
    record Refused(Map<FieldName, String> sentences) implements ConfirmOutcome {}

    /// The values can be kept, but the person has not seen what is remarkable about them.
    record Remarked(Map<FieldName, List<String>> remarks) implements ConfirmOutcome {}

    /// Somebody else changed the document meanwhile; nothing was written.
    ///
    /// @param theirs what is known of the document now
    record Overtaken(Map<FieldName, String> theirs) implements ConfirmOutcome {}
}
