package vn.vankho.issuing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vankho.access.Person;
import vn.vankho.archive.Archive;
import vn.vankho.document.DocumentId;
import vn.vankho.document.Finding;
import vn.vankho.document.Reading;
import vn.vankho.document.Severity;
import vn.vankho.intake.ScanRenditions;
import vn.vankho.issuing.sheet.Stamper;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;

/// Electronic copies of papers (*sao y*, *sao lục* from paper): the PDF/A of the scan with a field
/// at its top right, in which the office signs as words. The words stand there before anybody
/// signs, for programs that keep what a field shows; others write their own.
@Component
class ScanCopies {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ssxxx", Locale.ROOT);

    private final FollowUps followUps;
    private final ScanRenditions scans;
    private final Archive archive;
    private final Office office;
    private final Stamper stamper;
    private final Clock clock;

    ScanCopies(
            FollowUps followUps,
            ScanRenditions scans,
            Archive archive,
            Office office,
            Stamper stamper,
            Clock clock) {
        this.followUps = followUps;
        this.scans = scans;
        this.archive = archive;
        this.office = office;
        this.stamper = stamper;
        this.clock = clock;
    }

    /// What is copied, where the draft stands for the electronic copy of a paper.
    Optional<FollowUp> of(UUID draft) {
        return followUps.origin(draft).filter(FollowUp::ofScan);
    }

    /// @throws PassageRefused if the draft cannot go this way, or must
    void requireFitting(UUID draft, Way way) {
        if (of(draft).isPresent() != (way == Way.SCAN_COPY)) {
            throw PassageRefused.copyWay(way);
        }
    }

    /// Has the PDF/A made where there is none.
    ///
    /// @throws PassageRefused while it is made, or if it is too coarse or not in colour
    /// @throws FollowUpRefused if the paper was recalled
    void requireReady(UUID draft, Person who) {
        var original = original(draft);
        if (archive.frozen(original).isPresent()) {
            throw FollowUpRefused.recalled();
        }
        scans.againstCopying(original).stream()
                .findFirst()
                .ifPresent(
                        finding -> {
                            throw PassageRefused.copy(finding.message());
                        });
        if (scans.find(original).isEmpty()) {
            boolean failed = scans.state(original) == ScanRenditions.State.FAILED;
            scans.ask(original, who);
            throw failed ? PassageRefused.scanFailed() : PassageRefused.scanNotReady();
        }
    }

    private DocumentId original(UUID draft) {
        return of(draft).orElseThrow().original();
    }

    /// The scan with the field.
    byte[] sheet(UUID draft) {
        try {
            var made = scans.find(original(draft)).orElseThrow(PassageRefused::scanNotReady);
            return withWords(draft, Files.readAllBytes(made));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The same file with the time of now behind it.
    byte[] withWords(UUID draft, byte[] sheet) {
        return stamper.corner(sheet, words(draft)).orElseThrow(PassageRefused::stampFailed);
    }

    private List<String> words(UUID draft) {
        var now = clock.instant().atZone(VIETNAM);
        var own = office.at(now.toLocalDate()).map(OwnOffice::name).orElse("");
        return List.of(
                of(draft).orElseThrow().kind().label() + ";",
                own + ";",
                DAY.format(now) + ";",
                TIME.format(now));
    }

    /// What the law wants of the signed copy (C02), and that its words tell the day of the
    /// signature.
    ///
    /// @return remarks in Vietnamese
    /// @throws ReturnRefused with the first breach
    List<String> check(Passage passage, byte[] signed, LocalDate signedOn) {
        var written =
                passage.step(Stage.Step.REGISTERED)
                        .map(step -> LocalDate.ofInstant(step.at(), VIETNAM))
                        .orElse(signedOn);
        if (!written.equals(signedOn)) {
            throw ReturnRefused.otherDay(DAY.format(written), DAY.format(signedOn));
        }
        var reading = archive.reading(original(passage.draft()));
        var remarks = new ArrayList<String>();
        if (reading.isPresent()) {
            for (var finding : findings(signed, reading.get())) {
                if (finding.severity() == Severity.E) {
                    throw ReturnRefused.rule(finding.message());
                }
                remarks.add(finding.message());
            }
        }
        return remarks;
    }

    private List<Finding> findings(byte[] signed, Reading reading) {
        try {
            var file = Files.createTempFile("vankho-sao", ".pdf");
            try {
                Files.write(file, signed);
                return scans.findings(file, reading, true);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
