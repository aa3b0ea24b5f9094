package vn.vankho.intake;

/// Counts the changes to the rules by which papers are read. Whoever changes a rule so that papers
/// already in the archive would be read otherwise adds one here: the office is then offered to read
/// them again.
public final class ReaderVersion {

    /// The rules of this program.
    public static final int CURRENT = 4;

    private ReaderVersion() {}
}
