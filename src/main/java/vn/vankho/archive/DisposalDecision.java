package vn.vankho.archive;

import java.time.LocalDate;
import vn.vankho.document.DocumentId;

/// By which documents may be destroyed: a decision that was made outside and whose own document is
/// in the archive, and the list that it decided on.
///
/// @param document the decision's document
/// @param list names the list, such as `01/2026`
/// @param preparedBy login of whoever prepared the list
/// @param reviewedBy login
/// @param decidedBy login of the leader
public record DisposalDecision(
        DocumentId document,
        String list,
        String preparedBy,
        String reviewedBy,
        String decidedBy,
        LocalDate decidedOn) {}
