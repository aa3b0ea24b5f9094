package vn.vankho.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.Description;
import vn.vankho.document.FieldName;
import vn.vankho.document.Reading;
import vn.vankho.vietnamese.VietnameseDates;

/// Makes the index entries of one document: one for each passage, all with the document's own
/// fields.
final class Entry {

    private static final FieldType PAIRS = frequencies();

    private final ArchivedDocument document;
    private final Reading reading;
    private final Description description;
    private final List<Syllable> title;
    private final Set<String> citedInTitle;
    private final List<String> topics;
    private final Sections sections;

    /// What all passages have in common, made once.
    private final Document own = new Document();

    private Entry(ArchivedDocument document, Reading reading) {
        this.document = document;
        this.reading = reading;
        this.description = document.description();
        this.title = SyllableReader.read(title());
        this.citedInTitle = DocumentKeys.cited(title());
        this.sections = Sections.of(reading);
        var subject = description.subject();
        this.topics = subject == null ? List.of() : Topics.STANDARD.of(subject);
        addOwnNumber(own);
        addFilters(own);
    }

    static List<Document> of(ArchivedDocument document, Reading reading) {
        var entry = new Entry(document, reading);
        var entries = entry.passages().stream().map(entry::entry).collect(Collectors.toList());
        entries.getFirst().add(new StringField(IndexFields.FIRST, "1", Field.Store.NO));
        var stamp = Stamp.of(document, reading).toString();
        entries.getFirst().add(new SortedDocValuesField(IndexFields.STAMP, new BytesRef(stamp)));
        return entries;
    }

    /// A document without a word can still be found by what is known of it.
    private List<Passage> passages() {
        var passages =
                reading.textByPage().stream().flatMap(page -> Passage.of(page).stream()).toList();
        return passages.isEmpty() ? List.of(new Passage(1, 0, "")) : passages;
    }

    /// The file's name speaks for a document of which nothing better is known.
    private String title() {
        var subject = description.subject();
        return Stream.of(description.type(), subject == null ? document.fileName() : subject)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private Document entry(Passage passage) {
        var entry = new Document();
        addText(entry, passage);
        addNumbers(entry, passage);
        own.forEach(entry::add);
        addStored(entry, passage);
        return entry;
    }

    private void addText(Document entry, Passage passage) {
        var syllables = new ArrayList<>(title);
        syllables.addAll(SyllableReader.read(passage.text()));
        entry.add(new TextField(IndexFields.EXACT, SyllableStream.exact(syllables)));
        entry.add(new TextField(IndexFields.FOLDED, SyllableStream.folded(syllables)));
        entry.add(pairs(IndexFields.EXACT_PAIRS, SyllableStream.exactPairs(syllables)));
        entry.add(new TextField(IndexFields.TITLE_EXACT, SyllableStream.exact(title)));
        entry.add(new TextField(IndexFields.TITLE_FOLDED, SyllableStream.folded(title)));
    }

    private static Field pairs(String name, TokenStream pairs) {
        return new Field(name, pairs, PAIRS);
    }

    private static FieldType frequencies() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    private void addNumbers(Document entry, Passage passage) {
        var cited = new LinkedHashSet<>(citedInTitle);
        cited.addAll(DocumentKeys.cited(passage.text()));
        for (var key : cited) {
            entry.add(new StringField(IndexFields.NUMBERS, key, Field.Store.NO));
        }
        for (var found : VietnameseDates.find(passage.text())) {
            entry.add(new StringField(IndexFields.DATES, found.date().toString(), Field.Store.NO));
        }
    }

    private void addOwnNumber(Document entry) {
        if (description.number() != null) {
            var symbol = description.symbol() == null ? "" : "/" + description.symbol();
            for (var key : DocumentKeys.of(description.number() + symbol)) {
                entry.add(new StringField(IndexFields.OWN_NUMBER, key, Field.Store.NO));
            }
        }
    }

    private void addFilters(Document entry) {
        entry.add(new StringField(IndexFields.ID, document.id().toString(), Field.Store.YES));
        entry.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(document.id().toString())));
        for (var key : document.audience().keys()) {
            entry.add(new StringField(IndexFields.AUDIENCE, key, Field.Store.NO));
        }
        entry.add(
                new NumericDocValuesField(
                        IndexFields.DEPOSITED, document.depositedAt().toEpochMilli()));
        addFacet(entry, IndexFields.TYPE, description.type());
        addFacet(entry, IndexFields.ISSUER, description.issuer());
        addFacet(entry, IndexFields.SIGNER, description.signerName());
        addFacet(entry, IndexFields.ORIGIN, document.source());
        topics.forEach(topic -> addTopic(entry, topic));
        year().ifPresent(year -> addYear(entry, year));
        if (description.issuedDate() != null) {
            addDate(entry, description.issuedDate());
        }
    }

    private static void addFacet(Document entry, String field, @Nullable String value) {
        if (value == null || folded(value).isEmpty()) {
            return;
        }
        entry.add(new StringField(field, folded(value), Field.Store.NO));
        entry.add(new SortedDocValuesField(field, new BytesRef(value)));
        entry.add(new StoredField(field, value));
    }

    private static void addTopic(Document entry, String topic) {
        entry.add(new StringField(IndexFields.TOPIC, folded(topic), Field.Store.NO));
        entry.add(new SortedSetDocValuesField(IndexFields.TOPIC, new BytesRef(topic)));
    }

    private static void addYear(Document entry, int year) {
        entry.add(new IntPoint(IndexFields.YEAR, year));
        entry.add(new NumericDocValuesField(IndexFields.YEAR, year));
    }

    private static void addDate(Document entry, LocalDate issued) {
        entry.add(new LongPoint(IndexFields.ISSUED, issued.toEpochDay()));
        entry.add(new NumericDocValuesField(IndexFields.ISSUED, issued.toEpochDay()));
    }

    /// The year in which it was issued, else the year that it reports on.
    private Optional<Integer> year() {
        if (description.issuedDate() != null) {
            return Optional.of(description.issuedDate().getYear());
        }
        return Optional.ofNullable(reading.field(FieldName.REPORTING_YEAR).value())
                .map(String::strip)
                .filter(value -> value.matches("\\d{4}"))
                .map(Integer::valueOf);
    }

    private void addStored(Document entry, Passage passage) {
        entry.add(new StoredField(IndexFields.PAGE, passage.page()));
        entry.add(new StoredField(IndexFields.TEXT, passage.text()));
        entry.add(new StoredField(IndexFields.SECTIONS, Sections.print(sections.in(passage))));
        var shown = new ArrayList<Field>();
        store(shown, IndexFields.FILE_NAME, document.fileName());
        store(shown, IndexFields.NUMBER, description.number());
        store(shown, IndexFields.SYMBOL, description.symbol());
        store(shown, IndexFields.SUBJECT, description.subject());
        if (description.issuedDate() != null) {
            store(shown, IndexFields.ISSUED, description.issuedDate().toString());
        }
        shown.forEach(entry::add);
    }

    private static void store(List<Field> shown, String name, @Nullable String value) {
        if (value != null) {
            shown.add(new StoredField(name, value));
        }
    }

    /// One key for every spelling of a name: two names are equal when their syllables are, marks
    /// and case aside.
    static String folded(String name) {
        return SyllableReader.read(name.toLowerCase(Locale.ROOT)).stream()
                .map(Syllable::folded)
                .collect(Collectors.joining(" "));
    }
}
