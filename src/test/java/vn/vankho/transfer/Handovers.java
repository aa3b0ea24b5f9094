package vn.vankho.transfer;

import vn.vankho.archive.RootStamps;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.casefile.FilesForHandover;
import vn.vankho.sandbox.Sandbox;
import vn.vankho.sandbox.SandboxSettings;
import vn.vankho.signature.Signatures;
import vn.vankho.signature.TimeStamps;
import vn.vankho.signature.TrustStore;

/// What hands case files over, on a real archive without Spring.
final class Handovers {

    private static final Sandbox SANDBOX = new Sandbox(new SandboxSettings(1, 256, 1000));

    private Handovers() {}

    static Packaging packaging(FilesForHandover open) {
        return new Packaging(
                open.home(),
                open.files(),
                open.archive(),
                records(open),
                open.office(),
                open.journal(),
                open.clock());
    }

    static CaseFileExport export(FilesForHandover open) {
        return new CaseFileExport(
                open.home(),
                open.files(),
                open.archive(),
                records(open),
                SANDBOX,
                open.office(),
                open.journal(),
                stamps(open),
                open.clock());
    }

    static RootStamps stamps(FilesForHandover open) {
        var judging = new TimeStamps(new TrustStore(open.home()));
        return new RootStamps(open.archive(), open.database(), open.journal(), judging);
    }

    /// Nothing is judged here: only what was kept is asked for.
    static SignatureRecords records(FilesForHandover open) {
        var judging = new Signatures(SANDBOX, new TrustStore(open.home()), open.clock());
        return new SignatureRecords(open.archive(), judging, open.database(), open.clock());
    }
}
