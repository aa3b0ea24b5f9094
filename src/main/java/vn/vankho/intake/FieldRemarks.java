package vn.vankho.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.archive.Archive;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.DocumentId;
import vn.vankho.document.DocumentType;
import vn.vankho.document.FieldName;
import vn.vankho.office.Bodies;
import vn.vankho.office.BodyMatch;
import vn.vankho.office.Office;
import vn.vankho.office.Officer;

/// What does not fit together among a document's values, or with the registry of bodies, the
/// officers and the archive. Remarks only: a paper may be odd, and is kept as it is.
final class FieldRemarks {

    private static final LocalDate INDEPENDENCE = LocalDate.of(1945, 9, 2);

    /// From this day on there is no district level (Nghị quyết 203/2025/QH15).
    private static final LocalDate WITHOUT_DISTRICTS = LocalDate.of(2025, 7, 1);

    private static final Pattern DISTRICT =
            Pattern.compile(
                    "(?iu)(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd) (?:huyện|quận|thị xã)"
                            + " .*");
    private static final Pattern CODE = Pattern.compile("(?:\\d{4}/)?([\\p{L}&]+)[-/].*");

    private final Bodies bodies;
    private final Office office;
    private final Archive archive;
    private final Clock clock;

    FieldRemarks(Bodies bodies, Office office, Archive archive, Clock clock) {
        this.bodies = bodies;
        this.office = office;
        this.archive = archive;
        this.clock = clock;
    }

    /// @param values the values that there are
    Map<FieldName, List<String>> of(DocumentId id, Map<FieldName, String> values) {
        var remarks = new EnumMap<FieldName, List<String>>(FieldName.class);
        var date = date(values);
        date.map(this::ofDate).ifPresent(said -> add(remarks, FieldName.ISSUED_DATE, said));
        ofType(values).ifPresent(said -> add(remarks, FieldName.TYPE, said));
        ofNumber(id, values).ifPresent(said -> add(remarks, FieldName.NUMBER, said));
        for (var name : List.of(FieldName.ISSUER, FieldName.SUPERIOR)) {
            ofBody(values.get(name), date.orElse(null)).ifPresent(said -> add(remarks, name, said));
        }
        ofSigner(values, date).ifPresent(said -> add(remarks, FieldName.SIGNER_NAME, said));
        return remarks;
    }

    private static void add(Map<FieldName, List<String>> remarks, FieldName name, String sentence) {
        if (!sentence.isEmpty()) {
            remarks.computeIfAbsent(name, _ -> new ArrayList<>()).add(sentence);
        }
    }

    static Optional<LocalDate> date(Map<FieldName, String> values) {
        try {
            return Optional.ofNullable(values.get(FieldName.ISSUED_DATE)).map(LocalDate::parse);
        } catch (DateTimeParseException noWholeDate) {
            return Optional.empty();
        }
    }

    private String ofDate(LocalDate date) {
        if (date.isAfter(LocalDate.now(clock))) {
            return "Ngày này ở sau hôm nay.";
        }
        return date.isBefore(INDEPENDENCE)
                ? "Ngày này sớm quá đối với một văn bản hành chính."
                : "";
    }

    private static Optional<String> ofType(Map<FieldName, String> values) {
        var type = values.get(FieldName.TYPE);
        var code = CODE.matcher(values.getOrDefault(FieldName.SYMBOL, ""));
        if (type == null || !code.matches()) {
            return Optional.empty();
        }
        return DocumentType.ofCode(code.group(1))
                .filter(coded -> !coded.equals(DocumentType.ofName(type).orElse(null)))
                .map(
                        coded ->
                                "Ký hiệu «%s» thường là của %s."
                                        .formatted(
                                                values.get(FieldName.SYMBOL),
                                                coded.vietnamese()
                                                        .toLowerCase(java.util.Locale.ROOT)));
    }

    private Optional<String> ofNumber(DocumentId id, Map<FieldName, String> values) {
        var number = values.get(FieldName.NUMBER);
        var symbol = values.get(FieldName.SYMBOL);
        if (number == null || symbol == null) {
            return Optional.empty();
        }
        if (number.matches("0+")) {
            return Optional.of("Số văn bản bắt đầu từ 01.");
        }
        return archive.numbered(number, symbol).stream()
                .filter(other -> !other.id().equals(id) && isSame(other, values))
                .findFirst()
                .map(
                        other ->
                                "Trong kho đã có văn bản cùng số, ký hiệu, ngày và cơ quan: «%s»."
                                        .formatted(other.fileName()));
    }

    private static boolean isSame(ArchivedDocument other, Map<FieldName, String> values) {
        var described = ConfirmedFields.described(other.description());
        return List.of(FieldName.ISSUED_DATE, FieldName.ISSUER).stream()
                .allMatch(
                        name ->
                                described.containsKey(name)
                                        && described.get(name).equalsIgnoreCase(values.get(name)));
    }

    private Optional<String> ofBody(@Nullable String name, @Nullable LocalDate date) {
        if (name == null || isOwn(name)) {
            return Optional.empty();
        }
        return switch (bodies.match(name, date)) {
            case BodyMatch.Exact(_) -> Optional.empty();
            case BodyMatch.Several(_) ->
                    Optional.of("Danh sách cơ quan có nhiều nơi cùng tên này; hãy ghi rõ hơn.");
            case BodyMatch.OtherTime(var body) -> Optional.of(otherTime(body.fullName(), date));
            case BodyMatch.Similar(var body) ->
                    Optional.of(
                            "Danh sách cơ quan không có «%s» nhưng có «%s»; có thể máy đọc nhầm chữ."
                                    .formatted(name, body.fullName()));
            case BodyMatch.Unknown() -> withoutDistricts(name, date);
        };
    }

    /// The office knows its own name, whatever the registry lacks.
    private boolean isOwn(String name) {
        return office.states().stream().anyMatch(state -> state.name().equalsIgnoreCase(name));
    }

    private static String otherTime(String body, @Nullable LocalDate date) {
        return "Theo danh sách cơ quan, %s không hoạt động vào ngày %s."
                .formatted(body, date == null ? "này" : Dates.print(date));
    }

    private static Optional<String> withoutDistricts(String name, @Nullable LocalDate date) {
        boolean late = date != null && !date.isBefore(WITHOUT_DISTRICTS);
        return late && DISTRICT.matcher(name).matches()
                ? Optional.of(
                        "Từ ngày 01/7/2025 không còn cấp huyện; hãy xem lại ngày hoặc cơ quan.")
                : Optional.empty();
    }

    private Optional<String> ofSigner(Map<FieldName, String> values, Optional<LocalDate> date) {
        var signer = values.get(FieldName.SIGNER_NAME);
        var issuer = values.get(FieldName.ISSUER);
        if (signer == null || issuer == null || date.isEmpty()) {
            return Optional.empty();
        }
        var known = officers(issuer, date.get());
        boolean listed =
                known.stream().anyMatch(officer -> officer.name().equalsIgnoreCase(signer));
        return known.isEmpty() || listed
                ? Optional.empty()
                : Optional.of("Danh sách cán bộ của cơ quan này không có tên ấy vào ngày ấy.");
    }

    /// Who served a body on a day, as far as the office knows.
    List<Officer> officers(String issuer, LocalDate date) {
        if (office.at(date).filter(own -> own.name().equalsIgnoreCase(issuer)).isPresent()) {
            return office.officersAt(date);
        }
        return bodies.match(issuer, date) instanceof BodyMatch.Exact(var body)
                ? bodies.officers(body.id()).stream()
                        .filter(officer -> officer.valid().includes(date))
                        .toList()
                : List.of();
    }
}
