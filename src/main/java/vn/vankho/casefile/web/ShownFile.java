package vn.vankho.casefile.web;

import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.ComputedTerm;
import vn.vankho.casefile.Term;

/// A case file as the list of a year shows it.
record ShownFile(CaseFile file, int documents, ComputedTerm computed, boolean held) {

    public String term() {
        return computed.term().map(Term::label).orElse("chưa rõ");
    }

    /// Whether nobody fixed the term yet.
    public boolean provisional() {
        return file.fixed() == null;
    }

    public String path() {
        return "/ho-so/" + file.id();
    }

    /// The class of the tag that says how far it is.
    public String look() {
        return switch (file.state()) {
            case OPEN -> "wait";
            case CLOSED, HANDED_OVER -> "good";
            case DESTROYED -> "";
        };
    }
}
