package vn.vankho.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.home.Durably;

/// The certificates of all destroyed documents as one small file that lies beside backups: an older
/// backup does not know of them, whoever restores it can compare.
///
/// @param archive the origin of the journal that the certificates belong to
/// @param certificates by the document's id, each as it was written
record DestroyedRegister(String archive, SortedMap<String, String> certificates) {

    static final String FILE = "da-tieu-huy.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    DestroyedRegister {
        certificates = new TreeMap<>(certificates);
    }

    /// @throws IllegalArgumentException if the file is no register, or was changed
    static DestroyedRegister read(Path file) throws IOException {
        try {
            var keys = JSON.readValue(Files.readAllBytes(file), Map.class);
            var certificates = new TreeMap<String, String>();
            if (keys.get("certificates") instanceof List<?> list) {
                for (var each : list) {
                    var text = String.valueOf(each);
                    certificates.put(id(text), text);
                }
            }
            var register = new DestroyedRegister(String.valueOf(keys.get("archive")), certificates);
            if (!register.sha256().equals(keys.get("sha256"))) {
                throw new IllegalArgumentException("A changed register: " + file);
            }
            return register;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("No register: " + file, e);
        }
    }

    static String id(String certificate) {
        return DisposalCertificate.parse(certificate).slip().document().id().toString();
    }

    private String sha256() throws IOException {
        var all = archive + "\n" + String.join("\n", certificates.values());
        return Digests.of(all.getBytes(StandardCharsets.UTF_8)).sha256().hex();
    }

    /// Puts it in the place of what stands there; nobody finds half a file.
    void write(Path file) throws IOException {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("product", "Văn khố");
        keys.put(
                "note",
                "Văn bản đã tiêu hủy theo quyết định. Khôi phục bản sao lưu cũ hơn thì đối chiếu bằng: vankho destroyed compare");
        keys.put("archive", archive);
        keys.put("sha256", sha256());
        keys.put("certificates", new ArrayList<>(certificates.values()));
        var making = file.resolveSibling(FILE + ".dang-ghi");
        Files.deleteIfExists(making);
        Durably.writeNew(making, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(keys));
        Files.move(
                making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durably.syncFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }
}
