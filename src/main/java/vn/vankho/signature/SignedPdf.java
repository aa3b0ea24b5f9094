package vn.vankho.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.vankho.signature.FileSignatures.LongTerm;
import vn.vankho.signature.FileSignatures.Signature;
import vn.vankho.signature.FileSignatures.Verdict;

/// Reads the signatures of one PDF: finds them, looks at their geometry, checks their mathematics,
/// and says what stands behind them. A file whose bytes bear any trace of a signature is never
/// called unsigned.
final class SignedPdf {

    private static final String ENCRYPTED = "Tệp được đặt mật khẩu hoặc mã hóa.";
    private static final String UNREADABLE = "Tệp PDF hỏng, không đọc được cấu trúc.";
    private static final String CUT_OFF = "Tệp bị cắt cụt, thiếu phần cuối.";
    private static final String TRACES_ONLY =
            "Trong tệp còn dấu vết của chữ ký số nhưng không còn chữ ký nào đọc được.";
    private static final String MORE_TRACES =
            "Trong tệp có dấu vết của chữ ký số khác mà cấu trúc tệp không còn nhắc tới.";

    private final Path file;
    private final Path folder;
    private final RawTraces traces;

    /// @param folder for copies of earlier revisions; they are deleted again
    SignedPdf(Path file, Path folder, RawTraces traces) {
        this.file = file;
        this.folder = folder;
        this.traces = traces;
    }

    FileSignatures read() {
        try (var document = Loader.loadPDF(file.toFile())) {
            return document.isEncrypted() ? FileSignatures.notJudged(ENCRYPTED) : judge(document);
        } catch (InvalidPasswordException _) {
            return FileSignatures.notJudged(ENCRYPTED);
        } catch (IOException _) {
            return traced()
                    ? FileSignatures.damaged(UNREADABLE)
                    : FileSignatures.notJudged(UNREADABLE);
        }
    }

    private boolean traced() {
        return !traces.byteRanges().isEmpty() || traces.signatureNames();
    }

    private FileSignatures judge(PDDocument document) throws IOException {
        var found = Finder.find(document.getDocument());
        if (found.isEmpty()) {
            return withoutDictionary();
        }
        if (found.size() > Finder.MOST) {
            return FileSignatures.notJudged("Tệp có quá nhiều chữ ký.");
        }
        var judged = judgeAll(found, Proofs.of(document), Pictures.of(document));
        return hasMoreTraces(found)
                ? new FileSignatures(Verdict.DAMAGED, judged, List.of(MORE_TRACES))
                : new FileSignatures(worst(judged), judged, List.of());
    }

    private FileSignatures withoutDictionary() {
        if (!traces.byteRanges().isEmpty() || traces.cutOff() && traces.signatureNames()) {
            return FileSignatures.damaged(TRACES_ONLY);
        }
        return traces.cutOff() ? FileSignatures.notJudged(CUT_OFF) : FileSignatures.none();
    }

    private boolean hasMoreTraces(List<Located> found) {
        var known = new HashSet<List<Long>>();
        found.forEach(each -> known.add(ByteRange.numbers(each.dictionary())));
        return traces.byteRanges().stream().anyMatch(raw -> !known.contains(raw.numbers()));
    }

    /// Adobe's usage rights count only where nobody signed: they are nobody's signature.
    private static Verdict worst(List<Signature> signatures) {
        var people = signatures.stream().filter(each -> !each.usageRights()).toList();
        return (people.isEmpty() ? signatures : people)
                .stream().map(Signature::verdict).max(Comparator.naturalOrder()).orElseThrow();
    }

    private List<Signature> judgeAll(
            List<Located> found, LongTerm longTerm, Map<COSDictionary, Picture> pictures)
            throws IOException {
        var judgements = new ArrayList<Judgement>();
        for (var each : found) {
            judgements.add(new Judgement(each, file, longTerm, pictures.get(each.dictionary())));
        }
        judgements.sort(Comparator.comparingLong(Judgement::end));
        for (var each : judgements) {
            each.judgeAlone();
        }
        judgeOverlaps(judgements);
        var whole = judgements.stream().filter(Judgement::hasRevision).toList();
        new Aftermath(whole, new Revisions(file, folder), Files.size(file)).judge();
        var signatures = new ArrayList<Signature>();
        for (var each : judgements) {
            signatures.add(each.signature(signatures.size() + 1));
        }
        return signatures;
    }

    /// Each signature must stand behind all that the one before it covers.
    private static void judgeOverlaps(List<Judgement> judgements) {
        var sound = judgements.stream().filter(each -> each.range() != null).toList();
        for (int i = 1; i < sound.size(); i++) {
            var earlier = Objects.requireNonNull(sound.get(i - 1).range());
            var later = Objects.requireNonNull(sound.get(i).range());
            if (later.hole() < earlier.end()) {
                sound.get(i - 1).overlaps();
                sound.get(i).overlaps();
            }
        }
    }
}
