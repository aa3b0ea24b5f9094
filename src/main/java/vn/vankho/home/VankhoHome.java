package vn.vankho.home;

import java.nio.file.Path;

/// The folder that holds an office's `templates/`, `archive/` and `index/`.
///
/// It is the folder named by the environment variable `VANKHO_HOME`, else the current folder.
public record VankhoHome(Path root) {

    public VankhoHome {
        root = root.toAbsolutePath().normalize();
    }

    /// The home of this process, for what runs before the application starts.
    public static VankhoHome fromEnvironment() {
        var folder =
                System.getProperty("VANKHO_HOME", System.getenv().getOrDefault("VANKHO_HOME", ""));
        return new VankhoHome(Path.of(folder));
    }

    /// Official .docx templates, which the office may edit.
    public Path templates() {
        return root.resolve("templates");
    }

    /// All that must be backed up.
    public Path archive() {
        return root.resolve("archive");
    }

    /// The office's database file.
    public Path database() {
        return archive().resolve("db").resolve("vankho.db");
    }

    /// Where a backup is put together before it becomes this home's archive.
    public Path restoring() {
        return archive().resolve("restoring");
    }

    /// Packages of case files that wait to be fetched; each can be made again.
    public Path exports() {
        return root.resolve("exports");
    }

    /// Held by the one process that works on this home.
    Path lock() {
        return archive().resolve("lock");
    }

    /// Everything derived: may be deleted at any time.
    public Path index() {
        return root.resolve("index");
    }
}
