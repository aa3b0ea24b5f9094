package vn.vankho.drafting.web;

import vn.vankho.document.Finding;

/// A finding beside a draft.
///
/// @param words as they stand in the draft, by which the page finds their place; may be empty
record ShownNote(String look, String code, String place, String message, String words) {

    private static final String BLANK = "F01";

    /// Whether it only says that something is still to be filled in, of which a new draft has many.
    boolean blank() {
        return code.equals(BLANK);
    }

    static ShownNote of(Finding finding) {
        var look =
                switch (finding.severity()) {
                    case E -> "bad";
                    case W -> "warn";
                    case I -> "wait";
                };
        return new ShownNote(
                look, finding.code(), finding.place(), finding.message(), finding.found().strip());
    }
}
