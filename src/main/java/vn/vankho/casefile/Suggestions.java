package vn.vankho.casefile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import vn.vankho.access.Person;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.document.Description;

/// Proposes open case files for a document, by their titles and by what stands in them. Only
/// proposes: a person puts the document in.
@Service
public class Suggestions {

    private static final int MOST = 5;
    private static final double ENOUGH = 0.45;
    private static final double SAME_TYPE = 0.15;
    private static final int SHORTEST_WORD = 2;

    /// Words that stand in nearly every title.
    private static final Set<String> COMMON =
            Set.of(
                    "ve viec cua va cac nam ho so xa cong tac thuc hien van ban tai lieu trong cho den tu"
                            .split(" "));

    private final CaseFiles files;

    public Suggestions(CaseFiles files) {
        this.files = files;
    }

    /// @param why a Vietnamese sentence
    public record Suggestion(CaseFile file, String why) {}

    private record Weighed(Suggestion suggestion, double weight) {}

    /// The best first; none where nothing fits. Files that the person may not see are not named.
    public List<Suggestion> of(ArchivedDocument document, Person who) {
        var said = document.description();
        var day = said.issuedDate() == null ? files.today() : said.issuedDate();
        var words = words(text(said));
        return IntStream.of(day.getYear(), day.getYear() + 1)
                .boxed()
                .flatMap(year -> files.ofYear(year).stream())
                .filter(CaseFile::isOpen)
                .filter(file -> CaseFiles.mayRead(file, who))
                .filter(file -> files.holding(document.id()).stream().noneMatch(file::equals))
                .map(file -> weigh(file, said, words))
                .filter(one -> one.weight() >= ENOUGH)
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(MOST)
                .map(Weighed::suggestion)
                .toList();
    }

    private Weighed weigh(CaseFile file, Description said, Set<String> words) {
        var title = words(file.title());
        var common = new HashSet<>(title);
        common.retainAll(words);
        double share = title.isEmpty() ? 0 : (double) common.size() / title.size();
        long alike =
                files.documents(file.id()).stream()
                        .map(placed -> placed.document().description())
                        .filter(other -> isAlike(other, said, words))
                        .count();
        var why =
                alike > 0
                        ? "Đã có %d văn bản cùng loại, cùng nội dung".formatted(alike)
                        : "Tiêu đề trùng %d trên %d từ".formatted(common.size(), title.size());
        double weight = share + (alike > 0 ? ENOUGH + SAME_TYPE : 0);
        return new Weighed(new Suggestion(file, why), weight);
    }

    private static boolean isAlike(Description other, Description said, Set<String> words) {
        var theirs = words(text(other));
        var common = new HashSet<>(theirs);
        common.retainAll(words);
        return Objects.equals(other.type(), said.type())
                && !theirs.isEmpty()
                && common.size() >= theirs.size() * 0.6;
    }

    /// Whether a document speaks of all these words, marks and case aside.
    public static boolean contains(Description said, String fileName, String words) {
        var text = RuleWords.key(text(said) + " " + fileName);
        return Arrays.stream(RuleWords.key(words).strip().split(" "))
                .allMatch(word -> text.contains(" " + word));
    }

    private static String text(Description said) {
        return Objects.toString(said.type(), "") + " " + Objects.toString(said.subject(), "");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(RuleWords.key(text).strip().split(" "))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .filter(word -> !COMMON.contains(word) && !word.matches("\\d+"))
                .collect(Collectors.toSet());
    }
}
