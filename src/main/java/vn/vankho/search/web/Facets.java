package vn.vankho.search.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vankho.search.FacetName;
import vn.vankho.search.SearchAnswer;
import vn.vankho.search.language.Origins;
import vn.vankho.search.language.Question;

/// The facets beside the results, and what is in force of them.
final class Facets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /// So many values are seen at once.
    private static final int SEEN = 7;

    private Facets() {}

    /// @param more values that are seen when asked for
    record Group(String title, List<Value> seen, List<Value> more) {}

    /// @param address where the choice leads: it is made, or taken back if it was made
    record Value(String label, long count, boolean chosen, String address) {}

    /// @param rest where it leads to take it away; null where that cannot be done alone
    record Chip(String label, @Nullable String rest) {}

    static List<Group> groups(SearchForm form, SearchAnswer answer) {
        return Arrays.stream(FacetName.values())
                .map(facet -> group(facet, form, answer))
                .filter(group -> !group.seen().isEmpty())
                .toList();
    }

    private static Group group(FacetName facet, SearchForm form, SearchAnswer answer) {
        var values =
                answer.facet(facet).stream()
                        .map(
                                one ->
                                        new Value(
                                                label(facet, one.value()),
                                                one.count(),
                                                form.has(facet, one.value()),
                                                form.toggled(facet, one.value()).address()))
                        .toList();
        // One value more behind a click would save nothing.
        var seen = values.size() <= SEEN + 1 ? values.size() : SEEN;
        return new Group(
                facet.label(), values.subList(0, seen), values.subList(seen, values.size()));
    }

    private static String label(FacetName facet, String value) {
        return facet == FacetName.ORIGIN ? Origins.label(value) : value;
    }

    static List<Chip> understood(SearchForm form) {
        var chips = new ArrayList<Chip>();
        for (var one : Question.of(form.q()).understood()) {
            var rest = one.rest();
            chips.add(new Chip(one.label(), rest == null ? null : form.withText(rest).address()));
        }
        form.chosen()
                .forEach(
                        (facet, values) ->
                                values.forEach(value -> chips.add(chip(facet, value, form))));
        if (form.from() != null) {
            var rest = form.withDays(null, form.to()).address();
            chips.add(new Chip("từ ngày " + DAY.format(form.from()), rest));
        }
        if (form.to() != null) {
            var rest = form.withDays(form.from(), null).address();
            chips.add(new Chip("đến ngày " + DAY.format(form.to()), rest));
        }
        return chips;
    }

    private static Chip chip(FacetName facet, String value, SearchForm form) {
        var label = facet.label().toLowerCase(java.util.Locale.ROOT) + " " + label(facet, value);
        return new Chip(label, form.toggled(facet, value).address());
    }
}
