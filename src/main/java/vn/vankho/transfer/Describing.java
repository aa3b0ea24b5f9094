package vn.vankho.transfer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vankho.access.Sensitivity;
import vn.vankho.archive.Archive;
import vn.vankho.archive.SignatureRecords;
import vn.vankho.casefile.CaseDocument;
import vn.vankho.casefile.CaseFile;
import vn.vankho.casefile.CaseFiles;
import vn.vankho.casefile.Term;
import vn.vankho.document.Reading;

/// Gathers what a package says of a case file, from the case file, the confirmed descriptions and
/// the readings. What nobody knows stays empty; the profile says whether it may.
final class Describing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CaseFiles files;
    private final Archive archive;
    private final SignatureRecords signatures;
    private final Profile profile;

    Describing(CaseFiles files, Archive archive, SignatureRecords signatures, Profile profile) {
        this.files = files;
        this.archive = archive;
        this.signatures = signatures;
        this.profile = profile;
    }

    /// @param organ the office's identifier (*mã định danh cơ quan*), such as `H49.64.33`
    Described describe(CaseFile file, String organ) {
        var code = "%s.%d.%s".formatted(organ.strip(), file.year(), file.code());
        var documents =
                files.documents(file.id()).stream()
                        .filter(placed -> !placed.document().destroyed())
                        .sorted(BY_DAY)
                        .toList();
        var sources = new ArrayList<Described.Source>();
        for (int i = 0; i < documents.size(); i++) {
            sources.add(source(documents.get(i), file, code, i + 1));
        }
        return new Described(code, dossier(file, code, sources), List.copyOf(sources));
    }

    /// In the order of time; those without a date last, as they stand in the case file.
    private static final Comparator<CaseDocument> BY_DAY =
            Comparator.<CaseDocument, LocalDate>comparing(
                            placed ->
                                    Objects.requireNonNullElse(
                                            placed.document().description().issuedDate(),
                                            LocalDate.MAX))
                    .thenComparingInt(CaseDocument::ordinal);

    private Map<String, String> dossier(
            CaseFile file, String code, List<Described.Source> sources) {
        var values = new HashMap<String, String>();
        values.put("arcFileCode", code);
        values.put("fileCode", code);
        values.put("title", file.title());
        put(values, "maintenance", maintenance(files.term(file).term()));
        put(values, "mode", mode(file.sensitivity()));
        put(values, "language", language(file.language()));
        values.put("startDate", DAY.format(file.startedOn()));
        put(values, "endDate", day(file.endedOn()));
        values.put("totalDoc", Integer.toString(sources.size()));
        put(values, "numberOfPage", pages(sources));
        put(values, "confidenceLevel", together(sources));
        if ("02".equals(values.get("confidenceLevel"))) {
            values.put("paperFileCode", file.code());
        }
        put(values, "description", file.note());
        return values;
    }

    private static @Nullable String pages(List<Described.Source> sources) {
        long sum = 0;
        for (var source : sources) {
            var pages = source.values().get("numberOfPage");
            if (pages == null) {
                return null;
            }
            sum += Long.parseLong(pages);
        }
        return Long.toString(sum);
    }

    private @Nullable String together(List<Described.Source> sources) {
        var levels =
                sources.stream()
                        .map(source -> source.values().getOrDefault("confidenceLevel", ""))
                        .distinct()
                        .toList();
        if (levels.contains("")) {
            return null;
        }
        return levels.size() == 1 ? levels.getFirst() : profile.code("confidenceLevel", "Hỗn hợp");
    }

    private Described.Source source(CaseDocument placed, CaseFile file, String code, int ordinal) {
        var document = placed.document();
        var description = document.description();
        var reading = archive.reading(document.id());
        var values = new HashMap<String, String>();
        values.put("arcFileCode", code);
        values.put("docCode", "%s.%07d".formatted(code, ordinal));
        values.put("docId", document.sha256().hex().substring(0, 25));
        values.put("docOrdinal", Integer.toString(ordinal));
        put(values, "maintenance", maintenance(files.term(file).term()));
        put(values, "mode", mode(document.sensitivity()));
        put(values, "language", language(file.language()));
        put(values, "typeName", description.type());
        put(values, "codeNumber", description.number());
        put(values, "codeNotation", description.symbol());
        put(values, "issuedDate", day(description.issuedDate()));
        put(values, "organName", description.issuer());
        put(values, "subject", description.subject());
        put(values, "description", placed.note());
        reading.filter(read -> !read.pages().isEmpty())
                .ifPresent(read -> describe(values, read, file));
        return new Described.Source(
                "Văn bản thứ %d («%s»)".formatted(ordinal, document.fileName()),
                PackedFile.named(
                        "%s.%d".formatted(safe(code), ordinal),
                        PackedFile.ending(document.fileName())),
                document,
                archive.original(document.id()),
                values,
                signatures.all(document.id()).stream()
                        .map(
                                report ->
                                        new Described.Judged(
                                                report.checkedAt(),
                                                report.fileVerdict().sentence()))
                        .toList());
    }

    private void describe(Map<String, String> values, Reading reading, CaseFile file) {
        values.put("numberOfPage", Integer.toString(reading.pages().size()));
        var origin =
                switch (reading.origin()) {
                    case BORN_DIGITAL -> "Gốc điện tử";
                    case SCAN -> "Số hóa";
                    case MIXED -> "Hỗn hợp";
                };
        put(values, "confidenceLevel", profile.code("confidenceLevel", origin));
        if (reading.origin() == Reading.Origin.SCAN) {
            values.put("paperFileCode", file.code());
        }
    }

    /// The code as part of a file's name.
    static String safe(String code) {
        return code.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private @Nullable String maintenance(Optional<Term> term) {
        if (term.isEmpty()) {
            return null;
        }
        var code = profile.code("maintenance", term.get().label());
        return code != null ? code : profile.code("maintenance", "Khác");
    }

    private @Nullable String mode(Sensitivity sensitivity) {
        return profile.code(
                "mode", sensitivity == Sensitivity.PUBLIC ? "Công khai" : "Sử dụng có điều kiện");
    }

    private @Nullable String language(String language) {
        var code = profile.code("language", language);
        return code != null ? code : profile.code("language", "Khác");
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value.strip());
        }
    }
}
