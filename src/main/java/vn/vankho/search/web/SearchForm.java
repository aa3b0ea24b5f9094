package vn.vankho.search.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;
import vn.vankho.search.FacetName;
import vn.vankho.search.SearchQuery;
import vn.vankho.search.SearchQuery.Order;

/// The query as it stands in the address of the page, so that it can be kept and sent to a
/// colleague. What an address says wrongly is left out, never an error.
///
/// @param page from 1
record SearchForm(
        String q,
        Map<FacetName, List<String>> chosen,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int page) {

    static final int PAGE_SIZE = 10;

    /// Beyond this page nobody reads on; a better query helps more.
    static final int LAST_PAGE = 100;

    private static final int MOST_CHOSEN = 50;

    private static final Map<FacetName, String> NAMES =
            new EnumMap<>(
                    Map.of(
                            FacetName.YEAR, "nam",
                            FacetName.TYPE, "loai",
                            FacetName.ISSUER, "co-quan",
                            FacetName.AREA, "linh-vuc",
                            FacetName.SIGNER, "nguoi-ky",
                            FacetName.ORIGIN, "nguon"));

    /// One part of the address.
    public record Part(String name, String value) {}

    SearchForm {
        q = q.strip();
        var copy = new EnumMap<FacetName, List<String>>(FacetName.class);
        chosen.forEach(
                (facet, values) -> {
                    if (!values.isEmpty()) {
                        copy.put(facet, List.copyOf(values));
                    }
                });
        chosen = Collections.unmodifiableMap(copy);
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    static SearchForm of(MultiValueMap<String, String> address) {
        var chosen = new EnumMap<FacetName, List<String>>(FacetName.class);
        NAMES.forEach((facet, name) -> chosen.put(facet, values(address, name)));
        return new SearchForm(
                first(address, "q"),
                chosen,
                day(first(address, "tu")),
                day(first(address, "den")),
                order(first(address, "sap-xep")),
                page(first(address, "trang")));
    }

    private static List<String> values(MultiValueMap<String, String> address, String name) {
        return address.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .distinct()
                .limit(MOST_CHOSEN)
                .toList();
    }

    private static String first(MultiValueMap<String, String> address, String name) {
        var value = address.getFirst(name);
        return value == null ? "" : value;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static Order order(String text) {
        return switch (text) {
            case "moi" -> Order.NEWEST;
            case "cu" -> Order.OLDEST;
            default -> Order.RELEVANCE;
        };
    }

    private static int page(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 1;
    }

    SearchQuery query() {
        return new SearchQuery(q, chosen, from, to, order, PAGE_SIZE, (page - 1) * PAGE_SIZE);
    }

    public boolean untouched() {
        return q.isEmpty() && !filtered() && page == 1;
    }

    public boolean filtered() {
        return !chosen.isEmpty() || from != null || to != null;
    }

    boolean has(FacetName facet, String value) {
        return chosen.getOrDefault(facet, List.of()).contains(value);
    }

    SearchForm withText(String other) {
        return new SearchForm(other, chosen, from, to, order, 1);
    }

    /// Chooses a value, or takes it back if it was chosen.
    SearchForm toggled(FacetName facet, String value) {
        var values = new ArrayList<>(chosen.getOrDefault(facet, List.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        var copy = new EnumMap<FacetName, List<String>>(FacetName.class);
        copy.putAll(chosen);
        copy.put(facet, values);
        return new SearchForm(q, copy, from, to, order, 1);
    }

    SearchForm withDays(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SearchForm(q, chosen, first, last, order, 1);
    }

    SearchForm withOrder(Order other) {
        return new SearchForm(q, chosen, from, to, other, 1);
    }

    SearchForm withPage(int other) {
        return new SearchForm(q, chosen, from, to, order, other);
    }

    public SearchForm withoutFilters() {
        return new SearchForm(q, Map.of(), null, null, order, 1);
    }

    /// All parts of the address but the page.
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (!q.isEmpty()) {
            parts.add(new Part("q", q));
        }
        parts.addAll(filters());
        if (from != null) {
            parts.add(new Part("tu", from.toString()));
        }
        if (to != null) {
            parts.add(new Part("den", to.toString()));
        }
        if (order != Order.RELEVANCE) {
            parts.add(new Part("sap-xep", order == Order.NEWEST ? "moi" : "cu"));
        }
        return parts;
    }

    /// The parts of the address that were chosen beside the results.
    private List<Part> filters() {
        return chosen.entrySet().stream()
                .flatMap(
                        one ->
                                one.getValue().stream()
                                        .map(value -> new Part(name(one.getKey()), value)))
                .toList();
    }

    private static String name(FacetName facet) {
        return String.valueOf(NAMES.get(facet));
    }

    /// The parts that a new text in the search box leaves as they are.
    public List<Part> partsBesideText() {
        return parts().stream().filter(part -> !part.name().equals("q")).toList();
    }

    /// The parts that new days leave as they are.
    public List<Part> partsBesideDays() {
        return parts().stream()
                .filter(part -> !part.name().equals("tu") && !part.name().equals("den"))
                .toList();
    }

    public String address() {
        var parts = parts();
        if (page > 1) {
            parts.add(new Part("trang", Integer.toString(page)));
        }
        return parts.isEmpty() ? "/tra-cuu" : "/tra-cuu?" + printed(parts);
    }

    /// The question as a part of an address, without the page.
    String question() {
        return printed(parts());
    }

    private static String printed(List<Part> parts) {
        return parts.stream()
                .map(
                        part ->
                                part.name()
                                        + "="
                                        + UriUtils.encode(part.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
