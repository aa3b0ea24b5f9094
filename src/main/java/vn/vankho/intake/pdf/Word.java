package vn.vankho.intake.pdf;

/// A word and where it stands.
record Word(String text, Box box) {}
