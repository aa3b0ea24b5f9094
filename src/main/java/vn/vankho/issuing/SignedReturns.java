package vn.vankho.issuing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vankho.document.Severity;
import vn.vankho.issuing.Stage.Step;
import vn.vankho.issuing.sheet.PreparedPdf;
import vn.vankho.signature.Additions;
import vn.vankho.signature.FileSignatures.SignerKind;
import vn.vankho.signature.FileSignatures.Verdict;
import vn.vankho.signature.SignatureReport;
import vn.vankho.signature.SignatureReport.Judged;
import vn.vankho.signature.SignatureRules;
import vn.vankho.signature.Signatures;

/// Judges a PDF that came back from signing: it must be the one that was handed out, byte for byte,
/// and behind it nothing but sound signatures of whoever was to sign. All reading is done in the
/// sandbox.
@Component
class SignedReturns {

    private static final long MOST_ADDED = 30_000_000;
    private static final int SHOWN = 60;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Signatures signatures;
    private final Additions additions;

    SignedReturns(Signatures signatures, Additions additions) {
        this.signatures = signatures;
        this.additions = additions;
    }

    /// What was handed out, and who was to sign.
    ///
    /// @param known the newest file
    /// @param prepared how many of its first bytes were there before anybody signed
    /// @param signers the names in the signature blocks; none where the draft does not say them
    /// @param otherSigner whether somebody confirmed that the name in the certificate means the
    ///     same person
    record Expected(
            byte[] known,
            long prepared,
            Way way,
            Stage stage,
            List<String> signers,
            boolean otherSigner) {

        Expected {
            signers = List.copyOf(signers);
        }
    }

    /// @param signedOn the day of the first new signature, by the best proof there is
    /// @param byOffice whether the office signed, too
    /// @param missing who has still to sign
    /// @param remarks sentences in Vietnamese
    record Accepted(
            LocalDate signedOn, boolean byOffice, List<String> missing, List<String> remarks) {

        Accepted and(List<String> more) {
            var all = new ArrayList<String>(remarks);
            all.addAll(more);
            return new Accepted(signedOn, byOffice, missing, List.copyOf(all));
        }
    }

    /// @throws ReturnRefused with what is wrong
    Accepted check(Expected expected, byte[] returned, LocalDate today) {
        try {
            var folder = Files.createTempDirectory("vankho-ky");
            var file = folder.resolve("returned.pdf");
            try {
                Files.write(file, returned);
                compare(expected, returned, file);
                return judge(expected, file, today);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void compare(Expected expected, byte[] returned, Path file) throws IOException {
        var known = expected.known();
        if (!beginsAsPdf(returned)) {
            throw ReturnRefused.noPdf();
        }
        if (returned.length > known.length + MOST_ADDED) {
            throw ReturnRefused.tooLarge();
        }
        if (Arrays.equals(known, returned)) {
            throw ReturnRefused.nothingAdded();
        }
        if (beginsWith(known, returned, returned.length)) {
            throw ReturnRefused.cutOff();
        }
        if (!beginsWith(returned, known, known.length)) {
            throw beginsWith(returned, known, expected.prepared())
                    ? older(expected)
                    : different(known, file);
        }
        var beside = additions.besideSignatures(file, known.length);
        if (beside.isEmpty()) {
            throw ReturnRefused.unreadable();
        }
        if (!beside.get().isEmpty()) {
            throw ReturnRefused.changed(beside.get());
        }
    }

    /// The file as it was before something was added to it.
    private static ReturnRefused older(Expected expected) {
        if (expected.way() == Way.SCAN_COPY) {
            return ReturnRefused.olderTime();
        }
        return expected.stage() == Step.SIGNED && expected.signers().size() > 1
                ? ReturnRefused.signedBeside()
                : ReturnRefused.withoutNumber();
    }

    private static boolean beginsAsPdf(byte[] content) {
        var head =
                new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    private static boolean beginsWith(byte[] whole, byte[] start, long length) {
        int end = Math.toIntExact(length);
        return whole.length >= end
                && start.length >= end
                && Arrays.equals(whole, 0, end, start, 0, end);
    }

    /// Other bytes: the same document saved anew, or another one.
    private ReturnRefused different(byte[] known, Path file) throws IOException {
        var found = additions.words(file);
        var ours = Files.createTempFile("vankho-ky", ".pdf");
        try {
            Files.write(ours, known);
            var expected = additions.words(ours);
            if (found.isEmpty() || expected.isEmpty()) {
                return ReturnRefused.unreadable();
            }
            return different(expected.get(), found.get(), file);
        } finally {
            Files.deleteIfExists(ours);
        }
    }

    private ReturnRefused different(List<String> expected, List<String> found, Path file) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            var one = expected.get(i).strip().split("\\s+");
            var other = found.get(i).strip().split("\\s+");
            int at = Arrays.mismatch(one, other);
            if (at >= 0) {
                return ReturnRefused.otherWords(i + 1, from(one, at), from(other, at));
            }
        }
        return expected.size() == found.size()
                ? ReturnRefused.savedAnew(signatures.read(file).fileVerdict() != Verdict.NONE)
                : ReturnRefused.otherPages(expected.size(), found.size());
    }

    private static String from(String[] words, int at) {
        var text =
                String.join(
                        " ",
                        Arrays.asList(words).subList(Math.min(at, words.length), words.length));
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN).strip() + "…";
    }

    private Accepted judge(Expected expected, Path file, LocalDate today) {
        var report = signatures.judge(file);
        var added =
                report.signatures().stream()
                        .filter(each -> each.found().revisionEnd() > expected.known().length)
                        .filter(each -> !each.found().documentTimestamp())
                        .toList();
        if (!report.fileVerdict().sound()) {
            throw ReturnRefused.verdict(report.fileVerdict().sentence());
        }
        if (added.isEmpty()) {
            throw ReturnRefused.noSignature();
        }
        var remarks = new ArrayList<String>();
        boolean byOffice = added.stream().anyMatch(each -> kind(each) == SignerKind.OFFICE);
        var missing = List.<String>of();
        if (expected.stage() == Step.SIGNED) {
            var before =
                    report.signatures().stream().filter(each -> !added.contains(each)).toList();
            missing = CoSigners.missing(expected.signers(), before);
            missing = requirePersons(expected, missing, added, byOffice);
        } else {
            requireOffice(added, byOffice);
        }
        boolean twoSign = expected.way() != Way.SCAN_COPY; // the office alone vouches for a copy
        if (twoSign && (byOffice || expected.stage() == Step.ORG_SIGNED)) {
            applyRules(report, remarks);
        }
        remarkOn(report, added, remarks);
        if (!missing.isEmpty()) {
            remarks.add("Còn chờ %s ký.".formatted(String.join(", ", missing)));
        }
        return new Accepted(day(added.getFirst(), today), byOffice, missing, List.copyOf(remarks));
    }

    /// @param open who had still to sign
    /// @return who has still to sign now
    private static List<String> requirePersons(
            Expected expected, List<String> open, List<Judged> added, boolean byOffice) {
        var person = added.getFirst();
        if (kind(person) == SignerKind.OFFICE || (byOffice && expected.way() == Way.SIGN_FIRST)) {
            throw ReturnRefused.officeTooEarly();
        }
        var left = CoSigners.missing(open, added);
        boolean same = open.isEmpty() || left.size() < open.size();
        if (!same && !expected.otherSigner()) {
            throw ReturnRefused.otherSigner(name(person), String.join(", ", open));
        }
        if (!same) {
            left = left.subList(1, left.size());
        }
        if (byOffice && !left.isEmpty()) {
            throw ReturnRefused.officeTooEarly();
        }
        return left;
    }

    private static void requireOffice(List<Judged> added, boolean byOffice) {
        if (!byOffice && added.stream().noneMatch(each -> kind(each) == SignerKind.UNKNOWN)) {
            throw ReturnRefused.officeMissing(name(added.getLast()));
        }
    }

    private static void applyRules(SignatureReport report, List<String> remarks) {
        for (var finding : SignatureRules.check(report)) {
            if (finding.severity() == Severity.E) {
                throw ReturnRefused.rule(finding.message());
            }
            remarks.add(finding.message());
        }
    }

    private static void remarkOn(SignatureReport report, List<Judged> added, List<String> remarks) {
        for (var each : added) {
            remarks.add(each.sentence());
            var field = each.found().field();
            if (field == null
                    || !field.startsWith(PreparedPdf.HAND) && !field.equals(PreparedPdf.SEAL)) {
                remarks.add("Chữ ký của %s không nằm trong ô đã đặt sẵn.".formatted(name(each)));
            }
        }
        report.reasons().forEach(remarks::add);
    }

    private static LocalDate day(Judged judged, LocalDate today) {
        var time = judged.bestTime().value();
        return time == null ? today : LocalDate.ofInstant(time, VIETNAM);
    }

    private static SignerKind kind(Judged judged) {
        var certificate = judged.found().certificate();
        return certificate == null ? SignerKind.UNKNOWN : certificate.kind();
    }

    private static String name(Judged judged) {
        return Objects.requireNonNullElse(judged.found().signerName(), "không rõ tên");
    }
}
