package vn.vankho.signature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.vankho.signature.FileSignatures.Reason;
import vn.vankho.signature.FileSignatures.Verdict;

/// What speaks against one signature, and what else is worth knowing of it. The worst fault is the
/// verdict.
final class Faults {

    private record Fault(Verdict verdict, Reason reason) {}

    private final List<Fault> faults = new ArrayList<>();
    private final List<Reason> notes = new ArrayList<>();

    /// @param message a sentence in Vietnamese
    void add(Verdict verdict, String code, String message) {
        faults.add(new Fault(verdict, new Reason(code, message)));
    }

    /// What is no fault.
    void note(String code, String message) {
        notes.add(new Reason(code, message));
    }

    /// Without any fault the signature is intact; who vouches for the signer is another question.
    Verdict verdict() {
        return faults.stream()
                .map(Fault::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.INTACT_CHAIN_UNKNOWN);
    }

    /// The worst first, then the notes.
    List<Reason> reasons() {
        var all = new ArrayList<Reason>();
        faults.stream()
                .sorted(Comparator.comparing(Fault::verdict).reversed())
                .forEach(fault -> all.add(fault.reason()));
        all.addAll(notes);
        return all;
    }
}
