package vn.vankho.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.Description;
import vn.vankho.document.DocumentId;
import vn.vankho.document.PageText;
import vn.vankho.document.Reading;
import vn.vankho.document.Sha256;

/// As many documents as wanted, grown from real sentences.
///
/// Each document has five pages of one passage; a passage is sentences of several papers drawn by
/// chance until it has some 220 syllables, and one word in twenty is drawn from anywhere, so that
/// the vocabulary and the pairs grow as they do in real texts. Nothing is kept: a document is made
/// from its number whenever it is asked for.
final class Growth implements Contents {

    static final int PASSAGES = 5;

    private static final int SYLLABLES = 220;
    private static final Sha256 UNKNOWN_DIGEST = new Sha256("0".repeat(64));
    private static final List<String> TYPES =
            List.of("Báo cáo", "Quyết định", "Kế hoạch", "Tờ trình", "Thông báo", "Công văn");

    private final int documents;
    private final List<String[]> sentences;
    private final List<String> words;

    Growth(int passages, List<Texts.Paper> papers) {
        documents = passages / PASSAGES;
        sentences =
                papers.stream()
                        .flatMap(paper -> Stream.of(paper.text().split("[.;\\n]+")))
                        .map(sentence -> sentence.strip().split("\\s+"))
                        .filter(sentence -> sentence.length >= 6)
                        .toList();
        words = sentences.stream().flatMap(Stream::of).toList();
    }

    List<String[]> sentences() {
        return sentences;
    }

    String passage(int document, int page) {
        var random = new Random(document * 31L + page);
        var text = new StringBuilder();
        var length = 0;
        while (length < SYLLABLES) {
            var sentence = sentences.get(random.nextInt(sentences.size()));
            for (var word : sentence) {
                var other = random.nextInt(20) == 0;
                text.append(other ? words.get(random.nextInt(words.size())) : word).append(' ');
            }
            text.setCharAt(text.length() - 1, '.');
            text.append(' ');
            length += sentence.length;
        }
        return text.toString();
    }

    String title(int document) {
        var random = new Random(document);
        return String.join(" ", sentences.get(random.nextInt(sentences.size())));
    }

    @Override
    public Optional<ArchivedDocument> find(DocumentId id) {
        return Optional.of(document((int) id.uuid().getLeastSignificantBits()));
    }

    ArchivedDocument document(int number) {
        var id = new DocumentId(new UUID(0, number));
        var date = java.time.LocalDate.of(2004 + number % 20, 1 + number % 12, 1 + number % 28);
        var issuer = "Ủy ban nhân dân xã " + number % 40;
        var description =
                new Description(
                        TYPES.get(number % TYPES.size()),
                        String.valueOf(number % 2000),
                        "BC-UBND",
                        date,
                        issuer,
                        title(number),
                        "Nguyễn Văn " + number % 25,
                        true);
        return new ArchivedDocument(
                id,
                UNKNOWN_DIGEST,
                1,
                "tep.pdf",
                "upload",
                Sensitivity.PUBLIC,
                null,
                Instant.EPOCH,
                "bench",
                description);
    }

    @Override
    public Optional<Reading> reading(DocumentId id) {
        var number = (int) id.uuid().getLeastSignificantBits();
        var pages = new ArrayList<PageText>();
        for (var page = 1; page <= PASSAGES; page++) {
            var text = passage(number, page);
            pages.add(new PageText(page, text, PageText.Source.TEXT, 1, List.of()));
        }
        return Optional.of(
                new Reading(
                        "text/plain",
                        Reading.Origin.BORN_DIGITAL,
                        "unicode",
                        false,
                        Reading.Outcome.COMPLETE,
                        pages,
                        Map.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    int documents() {
        return documents;
    }

    @Override
    public Stream<ArchivedDocument> readDocuments() {
        return IntStream.range(0, documents).mapToObj(this::document);
    }
}
