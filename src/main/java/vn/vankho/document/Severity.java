package vn.vankho.document;

/// How grave a finding is.
public enum Severity {
    /// Contradicts the text of the decree, or arithmetic.
    E,
    /// Contradicts good practice, or a doubtful reading of the decree.
    W,
    /// For information; a person decides.
    I
}
