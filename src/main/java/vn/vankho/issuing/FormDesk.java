package vn.vankho.issuing;

import java.util.List;
import java.util.UUID;
import vn.vankho.document.Finding;

/// What the rules of form have against a draft before it goes to be signed.
interface FormDesk {

    /// The breaches that block signing (severity E).
    List<Finding> errors(UUID draft);
}
