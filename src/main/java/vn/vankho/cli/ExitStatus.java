package vn.vankho.cli;

/// What a command's exit status says.
final class ExitStatus {

    static final int DONE = 0;
    /// Done, with findings or with some files refused.
    static final int WITH_FINDINGS = 1;
    static final int WRONG_CALL = 2;
    static final int FAILED = 3;

    private ExitStatus() {}
}
