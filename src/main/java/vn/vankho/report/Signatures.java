package vn.vankho.report;

import java.util.ArrayList;
import java.util.List;

/// Who signed a paper: one person, two beside each other or one under the other.
final class Signatures {

    private final PaperText paper;
    private final List<Signature> all = new ArrayList<>();
    private boolean beside;

    Signatures(PaperText paper) {
        this.paper = paper;
    }

    /// Takes what in a line belongs to signatures, and gives back what does not.
    List<Span> take(List<Span> pieces) {
        if (pieces.size() > 1
                && pieces.stream().filter(Signature::begins).count() == pieces.size()) {
            return beside(pieces);
        }
        if (beside && pieces.size() > 1 && pieces.stream().allMatch(Signature::isPartOfOne)) {
            return beside(pieces);
        }
        return pieces.stream().filter(piece -> !current(piece).take(piece)).toList();
    }

    private List<Span> beside(List<Span> pieces) {
        if (!beside) {
            pieces.forEach(piece -> all.add(new Signature(paper)));
            beside = true;
        }
        var left = new ArrayList<Span>();
        int first = all.size() - pieces.size();
        for (int i = 0; i < pieces.size(); i++) {
            if (first < 0 || !all.get(first + i).take(pieces.get(i))) {
                left.add(pieces.get(i));
            }
        }
        return left;
    }

    private Signature current(Span piece) {
        if (all.isEmpty() || all.getLast().isSigned() && Signature.begins(piece)) {
            all.add(new Signature(paper));
        }
        return all.getLast();
    }

    boolean isSigned() {
        return all.stream().anyMatch(Signature::isSigned);
    }

    /// How many people put their names.
    long signed() {
        return all.stream().filter(Signature::isSigned).count();
    }

    /// The first issuer's; of minutes that of the one in the chair.
    Signature first() {
        var begun = all.stream().filter(Signature::hasBegun).toList();
        return begun.stream()
                .filter(signature -> signature.isSigned() && !signature.isClerk())
                .findFirst()
                .or(() -> begun.stream().filter(s -> !s.isClerk()).findFirst())
                .or(() -> begun.stream().findFirst())
                .orElseGet(() -> new Signature(paper));
    }
}
