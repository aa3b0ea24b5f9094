package vn.vankho.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.vankho.home.VankhoHome;

/// The official templates of the office: the .docx files in `templates/`, which the office may
/// edit.
///
/// A home without that folder gets the templates that come with the product.
@Component
public class Templates {

    private static final String SHIPPED = "classpath:vn/vankho/drafting/templates/*.docx";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,80}");
    private static final String ENDING = ".docx";
    private static final long LARGEST = 20_000_000;

    private static final String UNFINISHED = ".dang-cap-mau";

    private final Path folder;
    private final Filler filler;
    private final ConcurrentMap<Path, Known> known = new ConcurrentHashMap<>();
    private boolean shipped;

    public Templates(VankhoHome home, Filler filler) {
        this.folder = home.templates();
        this.filler = filler;
    }

    /// @param name the file's name without `.docx`, such as `bao-cao`
    /// @param title as shown, such as *Báo cáo*
    /// @param apart what sets it apart from other templates of the same title; may be empty
    /// @param content with the parts of other templates that it asks for
    /// @param problems why it cannot be chosen for a draft; empty when it can
    public record Template(
            String name,
            String title,
            String apart,
            byte[] content,
            List<TemplateField> fields,
            List<Problem> problems) {}

    /// @param name as the template writes it
    /// @param loop whether it is a repeated part, with the fields inside it
    public record TemplateField(
            String name, boolean loop, boolean optional, List<TemplateField> inside) {}

    /// @param parts the files that were put into it, with the times of their last change
    private record Known(
            FileTime changedAt, long size, Map<Path, FileTime> parts, Template template) {}

    /// Those that can be chosen for a draft, and those that cannot, with their problems.
    public List<Template> all() {
        ship();
        try (var files = Files.list(folder)) {
            // The first time each is read and checked, which takes a tenth of a second.
            var found = files.filter(Templates::isTemplate).sorted().toList();
            return found.parallelStream().map(this::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// One template, whatever its state.
    ///
    /// @throws TemplateUnusable if there is none of that name
    public Template find(String name) {
        ship();
        var file = place(name).filter(Files::isRegularFile);
        return read(file.orElseThrow(() -> TemplateUnusable.missing(name)));
    }

    /// Where the file of a template of that name stands or would stand; empty if no template may
    /// have the name.
    Optional<Path> place(String name) {
        ship();
        return NAME.matcher(name).matches() && !name.contains("..")
                ? Optional.of(folder.resolve(name + ENDING))
                : Optional.empty();
    }

    /// @throws TemplateUnusable if there is none of that name or it has problems
    public Template byName(String name) {
        var template = find(name);
        if (!template.problems().isEmpty()) {
            throw TemplateUnusable.broken(template);
        }
        return template;
    }

    /// Word and LibreOffice leave lock files beside a file that is open; a file with `_` in front
    /// is only a part for others.
    private static boolean isTemplate(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.matches("[~._].*");
    }

    private Template read(Path file) {
        try {
            var changedAt = Files.getLastModifiedTime(file);
            var size = Files.size(file);
            var before = known.get(file);
            if (before != null
                    && before.changedAt().equals(changedAt)
                    && before.size() == size
                    && before.parts().equals(changes(before.parts().keySet()))) {
                return before.template();
            }
            var parts = new LinkedHashSet<Path>();
            var template = template(file, size, parts);
            known.put(file, new Known(changedAt, size, changes(parts), template));
            return template;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Path, FileTime> changes(Set<Path> parts) throws IOException {
        var changes = new LinkedHashMap<Path, FileTime>();
        for (var part : parts) {
            changes.put(
                    part,
                    Files.exists(part) ? Files.getLastModifiedTime(part) : FileTime.fromMillis(0));
        }
        return changes;
    }

    /// @param parts gets the files that are put into it
    private Template template(Path file, long size, Set<Path> parts) throws IOException {
        var fileName = file.getFileName().toString();
        var name =
                Normalizer.normalize(
                        fileName.substring(0, fileName.length() - ENDING.length()),
                        Normalizer.Form.NFC);
        if (size > LARGEST) {
            var tooLarge = new Problem("Tệp mẫu", "Tệp lớn hơn 20 MB.", null);
            return new Template(name, name, "", new byte[0], List.of(), List.of(tooLarge));
        }
        var whole = filler.whole(Files.readAllBytes(file), folder, parts::add);
        var checked = filler.check(whole.docx());
        var title = checked.title().isBlank() ? name : checked.title();
        var problems = new ArrayList<>(whole.problems());
        problems.addAll(checked.problems());
        return new Template(
                name, title, checked.category(), whole.docx(), checked.fields(), problems);
    }

    /// Once; what the office took away later stays away. While the files are being written a note
    /// stands beside them: where that was cut short, the next start writes those that are missing.
    private synchronized void ship() {
        if (shipped && Files.isDirectory(folder)) {
            return;
        }
        try {
            var unfinished = folder.resolve(UNFINISHED);
            if (!Files.exists(unfinished) && Files.isDirectory(folder) && !holdsFoldersAlone()) {
                shipped = true;
                return;
            }
            Files.createDirectories(folder);
            Files.writeString(unfinished, "");
            for (var each : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
                write(each, folder.resolve(String.valueOf(each.getFilename())));
            }
            Files.delete(unfinished);
            shipped = true;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Whole or not at all, and never over a file that is there.
    private void write(Resource template, Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var part = folder.resolve(UNFINISHED + "-tep");
        try (var content = template.getInputStream()) {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Whoever printed a book before the first draft made the folders of the books' templates.
    private boolean holdsFoldersAlone() throws IOException {
        try (var found = Files.list(folder)) {
            var entries = found.toList();
            return !entries.isEmpty() && entries.stream().allMatch(Files::isDirectory);
        }
    }
}
