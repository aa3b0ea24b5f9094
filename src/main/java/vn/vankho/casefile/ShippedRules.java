package vn.vankho.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.office.Period;

/// The retention table that comes with the product, with the standing of each row as it was found
/// out; the office confirms and changes it.
final class ShippedRules {

    private static final String FILE = "retention.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ShippedRules() {}

    private record Table(String table, List<Row> rules) {}

    private record Row(
            String rule,
            String group,
            List<String> words,
            @Nullable String term,
            String source,
            String tag) {

        RetentionRule print() {
            var says = term == null ? null : Term.parse(term).orElseThrow();
            boolean permanent = says != null && says.isPermanent();
            return new RetentionRule(
                    rule,
                    1,
                    group,
                    words,
                    says,
                    permanent ? RetentionRule.TRANSFER : RetentionRule.REVIEW,
                    RetentionRule.FROM_YEAR_END,
                    source,
                    tag,
                    null,
                    Period.ALWAYS);
        }
    }

    static List<RetentionRule> load() {
        try (var in = ShippedRules.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the product");
            }
            return JSON.readValue(in.readAllBytes(), Table.class).rules().stream()
                    .map(Row::print)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
