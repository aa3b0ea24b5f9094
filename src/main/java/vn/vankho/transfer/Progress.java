package vn.vankho.transfer;

/// Told how far the writing of a package has come.
public interface Progress {

    /// Nobody asks.
    Progress UNSEEN = (_, _) -> {};

    /// @param done how many documents are written
    /// @param all how many there are
    void written(int done, int all);
}
