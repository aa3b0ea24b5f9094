package vn.vankho.transfer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.vankho.access.Access;
import vn.vankho.access.Person;
import vn.vankho.archive.ArchivedDocument;

/// A case file as it goes into a package: what there is to say of it and of each document, under
/// the
/// names of the profile, before anything is written.
///
/// @param code the code of the case file (*mã hồ sơ*)
/// @param sources the documents in the order of the package
record Described(String code, Map<String, String> dossier, List<Source> sources) {

    /// @param place how findings call it
    /// @param name of its file in the package
    /// @param original the received bytes
    /// @param judged the verdicts on its signatures, if it has any
    record Source(
            String place,
            String name,
            ArchivedDocument document,
            Path original,
            Map<String, String> values,
            List<Judged> judged) {}

    /// @throws PackageRefused if the person may not read one of the documents
    void requireReadable(Person who) {
        if (sources.stream()
                .anyMatch(source -> !Access.mayRead(who, source.document().audience()))) {
            throw PackageRefused.notHere();
        }
    }

    /// A verdict on the signatures of a document.
    record Judged(Instant at, String sentence) {}
}
