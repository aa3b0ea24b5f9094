package vn.vankho.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The made-up commune's figures over the years, from `figures.csv`.
record Figures(List<Row> rows) {

    static final int FIRST_YEAR = 2019;
    static final int LAST_YEAR = 2023;

    /// One indicator.
    ///
    /// @param part the part of the report that tells it
    /// @param years plan and actual, one a year from [#FIRST_YEAR]
    /// @param nextPlan the target for the year after [#LAST_YEAR]
    record Row(
            String key,
            String part,
            String name,
            String unit,
            int decimals,
            List<Year> years,
            BigDecimal nextPlan) {

        BigDecimal plan(int year) {
            return year > LAST_YEAR ? nextPlan : years.get(year - FIRST_YEAR).plan();
        }

        BigDecimal actual(int year) {
            return years.get(year - FIRST_YEAR).actual();
        }
    }

    record Year(BigDecimal plan, BigDecimal actual) {}

    static Figures load() {
        try (var in = Objects.requireNonNull(Figures.class.getResourceAsStream("figures.csv"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Figures(
                    text.lines().filter(line -> !line.startsWith("#")).map(Figures::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> of(String part) {
        return rows.stream().filter(row -> row.part().equals(part)).toList();
    }

    private static Row row(String line) {
        var cells = line.split(";");
        var years = new ArrayList<Year>();
        for (var i = 5; i < cells.length - 1; i++) {
            var pair = cells[i].split(",");
            years.add(new Year(new BigDecimal(pair[0]), new BigDecimal(pair[1])));
        }
        return new Row(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                Integer.parseInt(cells[4]),
                years,
                new BigDecimal(cells[cells.length - 1]));
    }
}
