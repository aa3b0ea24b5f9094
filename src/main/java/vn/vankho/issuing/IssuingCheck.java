package vn.vankho.issuing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;
import vn.vankho.home.Database;
import vn.vankho.office.DaysOff;
import vn.vankho.register.OutgoingRegister;

/// Checks what was issued against the rules: in time, and still the same bytes.
@Service
public class IssuingCheck {

    /// Each file is read anew; older ones are the archive's own check's.
    private static final int NEWEST = 500;

    private final Database database;
    private final OutgoingRegister register;
    private final Archive archive;
    private final FollowUps followUps;
    private final DaysOff daysOff;
    private final Clock clock;

    public IssuingCheck(
            Database database,
            OutgoingRegister register,
            Archive archive,
            FollowUps followUps,
            DaysOff daysOff,
            Clock clock) {
        this.database = database;
        this.register = register;
        this.archive = archive;
        this.followUps = followUps;
        this.daysOff = daysOff;
        this.clock = clock;
    }

    /// The newest documents that went out, those that are signed and wait, and all copies.
    public List<Finding> findings() {
        var issued = database.read(jdbc -> PassageRows.issued(jdbc, NEWEST));
        var waiting =
                database.read(PassageRows::open).stream()
                        .filter(passage -> passage.issuedOn() == null)
                        .toList();
        return Stream.concat(
                        Stream.concat(waiting.stream(), issued.stream())
                                .flatMap(passage -> of(passage).stream()),
                        followUps.findings().stream())
                .toList();
    }

    /// The last day on which a document may go out that was signed on this one.
    public LocalDate lastDay(LocalDate signedOn, boolean urgent) {
        return IssuingRules.deadline(signedOn, urgent, daysOff.calendar());
    }

    /// One document.
    public List<Finding> of(Passage passage) {
        return IssuingRules.check(
                new IssuedDocument(
                        printed(passage.draft()),
                        passage.urgent(),
                        passage.signedOn(),
                        passage.issuedOn(),
                        LocalDate.now(clock.withZone(ZoneId.systemDefault())),
                        daysOff.calendar(),
                        passage.issuedSha256(),
                        present(passage)));
    }

    private String printed(UUID draft) {
        return register.forDraft(draft).map(OutgoingRegister.Entry::printed).orElse("");
    }

    private @Nullable String present(Passage passage) {
        if (passage.issuedSha256() == null) {
            return null;
        }
        return passage.document() == null ? passage.fileSha256() : digest(passage.document());
    }

    private String digest(DocumentId document) {
        if (archive.find(document).isEmpty()) {
            return "";
        }
        try (var content = Files.newInputStream(archive.original(document))) {
            return Digest.of(content).hex();
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
