package vn.vankho.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The inventory of an OCFL 1.1 object: which digest each file has. Our objects have one version.
///
/// @param id the object's urn
/// @param sha512 digest by content path, such as `v1/content/deposit.json`
record Inventory(String id, Map<String, String> sha512) {

    static final String FILE = "inventory.json";
    static final String SIDECAR = "inventory.json.sha512";
    static final String VERSION = "v1";
    static final String CONTENT = VERSION + "/content/";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Inventory {
        sha512 = new TreeMap<>(sha512);
    }

    static String sidecar(String digest) {
        return digest + " " + FILE + "\n";
    }

    /// @param files digests by logical path, such as `deposit.json`
    /// @param who name and address of whoever brought the object in
    static byte[] print(ObjectId id, Map<String, Digests> files, Version version) {
        var state = new TreeMap<String, List<String>>();
        var manifest = new TreeMap<String, List<String>>();
        var fixity = new TreeMap<String, List<String>>();
        files.forEach(
                (path, digests) -> {
                    add(state, digests.sha512(), path);
                    add(manifest, digests.sha512(), CONTENT + path);
                    add(fixity, digests.sha256().hex(), CONTENT + path);
                });
        var keys = new LinkedHashMap<String, Object>();
        keys.put("id", id.urn());
        keys.put("type", "https://ocfl.io/1.1/spec/#inventory");
        keys.put("digestAlgorithm", "sha512");
        keys.put("head", VERSION);
        keys.put("manifest", manifest);
        keys.put("versions", Map.of(VERSION, version.print(state)));
        keys.put("fixity", Map.of("sha256", fixity));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(keys);
    }

    private static void add(Map<String, List<String>> byDigest, String digest, String path) {
        byDigest.computeIfAbsent(digest, _ -> new ArrayList<>()).add(path);
    }

    /// When, by whom and why an object was made.
    ///
    /// @param address a URI
    record Version(Instant created, String message, String name, String address) {

        private Map<String, Object> print(Map<String, List<String>> state) {
            var user = new LinkedHashMap<String, Object>();
            user.put("name", name);
            user.put("address", address);
            var keys = new LinkedHashMap<String, Object>();
            keys.put("created", created.truncatedTo(ChronoUnit.SECONDS).toString());
            keys.put("message", message);
            keys.put("user", user);
            keys.put("state", state);
            return keys;
        }
    }

    /// @throws IllegalArgumentException if the bytes are no inventory
    static Inventory parse(byte[] bytes) {
        try {
            var tree = JSON.readTree(bytes);
            var sha512 = new TreeMap<String, String>();
            tree.path("manifest")
                    .properties()
                    .forEach(
                            entry ->
                                    entry.getValue()
                                            .forEach(
                                                    path ->
                                                            sha512.put(
                                                                    path.asString(),
                                                                    entry.getKey())));
            return new Inventory(tree.path("id").asString(), sha512);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not an inventory", e);
        }
    }
}
