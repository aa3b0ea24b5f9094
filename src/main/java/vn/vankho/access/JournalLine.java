package vn.vankho.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One line of the journal: who did what to which object, and the hash that ties it to the line
/// before.
///
/// @param seq from 1, without gap
/// @param role the names of the person's roles, joined by `+`
/// @param what the act, in lower-case English words
/// @param prev `SHA-256(0x00 ‖ previous line)` in hex; zeros in the first line
public record JournalLine(
        long seq,
        Instant at,
        String who,
        String role,
        String what,
        String object,
        Map<String, String> detail,
        String prev) {

    /// Vietnam has one time zone: the day of a line does not depend on the machine's settings.
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JournalLine {
        detail = Map.copyOf(detail);
    }

    static String roles(Person who) {
        return who.roles().stream().sorted().map(Role::name).collect(Collectors.joining("+"));
    }

    LocalDate day() {
        return day(at);
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /// The line as it is hashed and stored: fixed order of keys, details by name, no spaces.
    String print() {
        var keys = new LinkedHashMap<String, Object>();
        keys.put("seq", seq);
        keys.put("at", at.toString());
        keys.put("who", who);
        keys.put("role", role);
        keys.put("what", what);
        keys.put("object", object);
        keys.put("detail", new TreeMap<>(detail));
        keys.put("prev", prev);
        // Half a character (from a broken file name) would be stored otherwise than it is hashed.
        return new String(bytes(JSON.writeValueAsString(keys)), StandardCharsets.UTF_8);
    }

    /// @throws IllegalArgumentException if this is not a line of the journal
    static JournalLine parse(String line) {
        try {
            return JSON.readValue(line, JournalLine.class);
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("Not a line of the journal", e);
        }
    }

    static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }

    /// What the next line carries as `prev`.
    static String hash(String line) {
        return MerkleTree.leaf(bytes(line));
    }
}
