package vn.vankho.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.access.InclusionProof;
import vn.vankho.access.JournalProofs;
import vn.vankho.access.RootLine;

/// What an exported case file proves by itself: the lines of the journal about it and its
/// documents, each with the way to the root of its day, and the same for the objects in the store.
/// Whoever has the roots on paper needs nothing else, nor anybody's word.
///
/// @param form tells later programs how to read it
/// @param roots lines of `roots.jsonl`
/// @param notYet the files of documents of which no closed day tells yet
record ProofFile(
        String form,
        List<RootLine> roots,
        List<Line> lines,
        List<Inventory> inventories,
        List<String> notYet) {

    static final String PATH = "chung-cu/chung-cu.json";
    private static final String FORM = "vankho-proofs/1";
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /// @param file the exported document that the line is about; empty for the case file's own
    /// @param line as it stands in the journal, byte for byte
    record Line(
            String day,
            long seq,
            String file,
            String line,
            List<InclusionProof.Step> path,
            String root) {}

    /// @param inventory SHA-512 of an object's inventory
    record Inventory(String inventory, List<InclusionProof.Step> path, String root) {}

    /// @param files the exported file of each document, by the document's id
    static ProofFile of(JournalProofs proofs, Map<String, String> files) {
        var lines =
                proofs.lines().stream()
                        .map(
                                line ->
                                        new Line(
                                                line.day().toString(),
                                                line.seq(),
                                                files.getOrDefault(line.object(), ""),
                                                line.proof().leaf(),
                                                line.proof().path(),
                                                line.proof().root()))
                        .toList();
        var told = lines.stream().filter(ProofFile::isDeposit).map(Line::file);
        Set<String> proved = told.collect(Collectors.toSet());
        return new ProofFile(
                FORM,
                proofs.roots(),
                lines,
                proofs.inventories().stream()
                        .map(one -> new Inventory(one.leaf(), one.path(), one.root()))
                        .toList(),
                files.values().stream().filter(file -> !proved.contains(file)).sorted().toList());
    }

    private static boolean isDeposit(Line line) {
        return line.line().contains("\"sha256\":\"");
    }

    PackedFile.Writing writing() {
        return out -> out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }

    /// What does not hold. @param place a file of the payload
    record Broken(String place, String text) {}

    /// Checks what the proofs of an export say; nothing to say if it has none.
    ///
    /// @param payload the folder that all files are named from
    static List<Broken> check(Path payload) throws IOException {
        var file = payload.resolve(PATH);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), ProofFile.class).broken(payload);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return List.of(new Broken(PATH, "Không đọc được tệp chứng cứ."));
        }
    }

    private List<Broken> broken(Path payload) throws IOException {
        var broken = new ArrayList<Broken>();
        var known = roots.stream().map(RootLine::root).collect(Collectors.toSet());
        var stores = roots.stream().map(RootLine::objectsRoot).filter(Objects::nonNull).toList();
        for (var line : lines) {
            if (!known.contains(line.root())
                    || !new InclusionProof(line.line(), line.path(), line.root()).holds()) {
                broken.add(
                        new Broken(
                                PATH,
                                "Dòng nhật ký số %d không dẫn đến mã gốc của ngày %s."
                                        .formatted(line.seq(), line.day())));
            }
            if (isDeposit(line) && !line.file().isEmpty() && !isSame(payload, line)) {
                broken.add(
                        new Broken(
                                line.file(), "Tệp không phải là văn bản mà nhật ký ghi đã nhận."));
            }
        }
        for (var one : inventories) {
            if (!stores.contains(one.root())
                    || !new InclusionProof(one.inventory(), one.path(), one.root()).holds()) {
                broken.add(new Broken(PATH, "Một mục không dẫn đến mã gốc của kho."));
            }
        }
        broken.addAll(StampFiles.check(payload, roots));
        return broken;
    }

    private static boolean isSame(Path payload, Line line) throws IOException {
        JsonNode detail = JSON.readTree(line.line()).path("detail");
        var file = payload.resolve(line.file());
        return Files.isRegularFile(file)
                && PackedFile.sha256Of(file).equals(detail.path("sha256").asString());
    }
}
