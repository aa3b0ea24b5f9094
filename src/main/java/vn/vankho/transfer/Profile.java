package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a package must look like, as data: an office that is told otherwise replaces the file, not
/// the program.
///
/// @param source where the rules come from, and how sure that is
/// @param checksum as METS names it; only `SHA-256` is known
/// @param files the endings of files that may be in a package
/// @param fields what there is to say, by name
/// @param codes lists of codes with their meaning
record Profile(
        String id,
        String title,
        String source,
        String metsProfile,
        String checksum,
        String representation,
        List<String> files,
        Map<PackageKind, Kind> kinds,
        Map<String, Rule> fields,
        Map<String, Map<String, String>> codes) {

    static final String SHIPPED = "ho-so-tt05.json";
    private static final String FOLDER = "goi-tin";
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /// @param packageType for `csip:OAISPACKAGETYPE`
    /// @param preservation whether it has PREMIS files
    /// @param dossier the fields that describe the case file, in their order
    /// @param document the fields that describe each document, in their order
    record Kind(
            String packageType,
            boolean preservation,
            List<String> dossier,
            List<String> document) {}

    /// @param label the field's name for people
    /// @param length the most characters; null where the circular names none
    /// @param codes the list that the value must be from
    /// @param requiredWhen another field's value that makes this one needed
    record Rule(
            String label,
            @Nullable Integer length,
            boolean required,
            boolean date,
            boolean number,
            @Nullable String codes,
            @Nullable Condition requiredWhen) {

        record Condition(String field, String value) {}

        boolean isNeeded(Map<String, String> values) {
            return required
                    || (requiredWhen != null
                            && requiredWhen.value().equals(values.get(requiredWhen.field())));
        }
    }

    /// The office's own file in `templates/goi-tin/` if there is one, else the one that came along.
    ///
    /// @throws PackageRefused if the office's file cannot be used
    static Profile load(Path templates) {
        var own = templates.resolve(FOLDER).resolve(SHIPPED);
        if (!Files.isRegularFile(own)) {
            return shipped();
        }
        try {
            return parse(Files.readAllBytes(own));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw PackageRefused.profile(own, e);
        }
    }

    static Profile shipped() {
        try (var in = Objects.requireNonNull(Profile.class.getResourceAsStream(SHIPPED))) {
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("The profile came without the program", e);
        }
    }

    /// @throws IllegalArgumentException if a part is missing or a name leads nowhere
    static Profile parse(byte[] json) {
        var profile = JSON.readValue(json, Profile.class);
        if (!"SHA-256".equals(profile.checksum)) {
            throw new IllegalArgumentException("No such checksum: " + profile.checksum);
        }
        profile.kinds.values().forEach(profile::requireKnown);
        return profile;
    }

    private void requireKnown(Kind kind) {
        for (var names : List.of(kind.dossier(), kind.document())) {
            names.stream()
                    .filter(name -> !fields.containsKey(name))
                    .findFirst()
                    .ifPresent(
                            name -> {
                                throw new IllegalArgumentException("No such field: " + name);
                            });
        }
    }

    Kind of(PackageKind kind) {
        var found = kinds.get(kind);
        if (found == null) {
            throw PackageRefused.kind(kind, title);
        }
        return found;
    }

    Rule rule(String field) {
        return Objects.requireNonNull(fields.get(field));
    }

    /// The code that has this meaning; null if the list has none.
    @Nullable String code(String list, String meaning) {
        return codes.getOrDefault(list, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(meaning))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// The values of the kind's fields in the profile's order, without empty ones.
    static Map<String, String> ordered(List<String> names, Map<String, String> values) {
        var ordered = new LinkedHashMap<String, String>();
        for (var name : names) {
            var value = values.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                ordered.put(name, value);
            }
        }
        return ordered;
    }
}
