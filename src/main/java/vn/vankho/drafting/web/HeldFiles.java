package vn.vankho.drafting.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vankho.drafting.mending.Mends;

/// Files that were sent to have their form checked, until others take their place. They belong to
/// nobody's archive and are gone when the program ends.
@Component
class HeldFiles {

    /// @param mended the mended copy, once it was asked for
    record Held(
            UUID id,
            String login,
            String name,
            byte[] content,
            Mends.Checked checked,
            Mends.@Nullable Mended mended) {

        Held with(Mends.Mended copy) {
            return new Held(id, login, name, content, checked, copy);
        }
    }

    private final LastSent<Held> held = new LastSent<>();

    void keep(Held file) {
        held.keep(file.id(), file.login(), file);
    }

    /// Empty if it is gone, or somebody else's.
    Optional<Held> find(UUID id, String login) {
        return held.find(id, login);
    }

    /// Work on a file on disk.
    interface FileWork<T> {
        T on(Path file);
    }

    static <T> T onDisk(byte[] content, String name, FileWork<T> work) {
        try {
            var folder = Files.createTempDirectory("vankho-the-thuc");
            var file = folder.resolve(safe(name));
            try {
                return work.on(Files.write(file, content));
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Only the ending matters: it tells what kind of file this is.
    private static String safe(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1);
        return ending.matches("[A-Za-z0-9]{1,5}") ? "van-ban." + ending : "van-ban";
    }
}
