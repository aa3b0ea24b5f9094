package vn.vankho.signature;

/// A report, and what must be kept with it so that it can be understood and repeated later.
public record Judgment(SignatureReport report, ProofFiles proofs) {}
