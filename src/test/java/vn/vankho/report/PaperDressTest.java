package vn.vankho.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.vankho.document.FieldName;
import vn.vankho.intake.ReadTask;

/// A paper says the same, whichever program wrote it down as text.
class PaperDressTest {

    private static final List<FieldName> HANDWRITTEN =
            List.of(FieldName.NUMBER, FieldName.ISSUED_DATE, FieldName.PLACE);

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void readsTheSameInEveryDress(PaperDress dress) throws Exception {
        var score = new PaperScore();
        for (var set : PaperSet.values()) {
            for (var item : set.items()) {
                var layout = set.layout(item);
                if (layout.isPresent()) {
                    compare(score, item, read(dress.of(layout.get()), item));
                }
            }
        }
        System.out.println(dress + "\n" + score.table());
        if (System.getProperty("vankho.confusions") != null) {
            score.confusions().forEach(System.out::println);
        }
        assertThat(score.counts())
                .allSatisfy(
                        (field, count) ->
                                assertThat(count.precision())
                                        .as(field)
                                        .isGreaterThanOrEqualTo(0.9));
    }

    private Map<FieldName, vn.vankho.document.Field> read(String text, PaperSet.Item item)
            throws Exception {
        var file = folder.resolve(item.name() + ".txt");
        Files.writeString(file, text);
        var request = new ReadTask.Request(file.getFileName().toString());
        return new ReadTask().run(file, folder, request).reading().fields();
    }

    private static void compare(
            PaperScore score, PaperSet.Item item, Map<FieldName, vn.vankho.document.Field> read) {
        var names = new ArrayList<>(List.of(FieldName.values()));
        names.removeAll(item.scan() ? HANDWRITTEN : List.of());
        for (var name : names) {
            var field = read.get(name);
            var value = field == null ? null : field.value();
            score.value(item.name(), name.key(), item.fields().get(name), value);
        }
    }
}
