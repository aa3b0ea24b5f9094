package vn.vankho.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Chooses, among all that documents say of one period, what is shown; the rest stays beside it.
///
/// First comes the report that closes the year, the confirmed before the unconfirmed, the newest
/// before the older; then the others: reports within the year, later ones that look back.
final class PeriodChoice {

    private final String period;
    private final @Nullable String unit;
    private final List<Candidate> results;
    private final List<Candidate> targets;

    PeriodChoice(String period, @Nullable String unit, List<Candidate> candidates) {
        this.period = period;
        this.unit = unit;
        this.results = candidates.stream().filter(Candidate::isResult).sorted(order()).toList();
        this.targets =
                candidates.stream().filter(each -> !each.isResult()).sorted(targetOrder()).toList();
    }

    private Comparator<Candidate> order() {
        var year = period.substring(0, 4);
        return Comparator.comparing((Candidate each) -> !each.fits(unit))
                .thenComparing(each -> each.point().actual() == null)
                .thenComparing(each -> !each.source().closes(year))
                .thenComparing(bySource())
                .thenComparingDouble(each -> -each.point().confidence())
                .thenComparing(each -> each.point().plan() == null)
                .thenComparingInt(each -> each.point().place());
    }

    private Comparator<Candidate> targetOrder() {
        return Comparator.comparing((Candidate each) -> !each.fits(unit))
                .thenComparing(each -> each.point().plan() == null)
                .thenComparing(bySource())
                .thenComparingDouble(each -> -each.point().confidence())
                .thenComparingInt(each -> each.point().place());
    }

    private static Comparator<Candidate> bySource() {
        var byDate =
                Comparator.comparing(
                        (Candidate each) -> each.source().issued(),
                        Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
        return Comparator.comparing((Candidate each) -> !each.source().report())
                .thenComparing(each -> !each.source().confirmed())
                .thenComparing(byDate.reversed())
                .thenComparing(each -> each.source().document().toString());
    }

    SeriesPoint point() {
        var result = results.isEmpty() ? null : results.getFirst();
        var target = targets.isEmpty() ? null : targets.getFirst();
        var shown = Objects.requireNonNull(result == null ? target : result);
        return new SeriesPoint(
                period,
                converted(result, StoredPoint::actual),
                converted(result, StoredPoint::plan),
                target == null ? null : target.in(unit, target.point().plan()),
                whole(result, target),
                found(result, StoredPoint::percentOfPlan),
                found(result, StoredPoint::percentOfSamePeriod),
                converted(result == null ? target : result, StoredPoint::change),
                result == null ? null : result.point().changeBase(),
                shown.point().qualifier(),
                result == null ? null : result.point().asOf(),
                shown.fits(unit) ? null : Objects.requireNonNullElse(shown.point().unit(), ""),
                result == null ? null : result.mention(),
                target == null ? null : target.mention(),
                others(results),
                others(targets),
                conflicts(result),
                planDiffers(result, target));
    }

    private @Nullable BigDecimal whole(@Nullable Candidate result, @Nullable Candidate target) {
        var ofResult = found(result, StoredPoint::whole);
        return ofResult != null || target == null || result != null
                ? ofResult
                : target.point().whole();
    }

    private @Nullable BigDecimal converted(
            @Nullable Candidate chosen, Function<StoredPoint, @Nullable BigDecimal> part) {
        return chosen == null
                ? null
                : teller(chosen, part)
                        .map(teller -> teller.in(unit, part.apply(teller.point())))
                        .orElse(null);
    }

    private @Nullable BigDecimal found(
            @Nullable Candidate chosen, Function<StoredPoint, @Nullable BigDecimal> part) {
        return chosen == null
                ? null
                : teller(chosen, part).map(teller -> part.apply(teller.point())).orElse(null);
    }

    /// A report tells one figure in several places; what the first leaves out may stand in another
    /// that gives the same value.
    private Optional<Candidate> teller(
            Candidate chosen, Function<StoredPoint, @Nullable BigDecimal> part) {
        if (part.apply(chosen.point()) != null) {
            return Optional.of(chosen);
        }
        return results.stream()
                .filter(each -> each.source().equals(chosen.source()) && each.fits(unit))
                .filter(each -> part.apply(each.point()) != null)
                .filter(each -> saysTheSame(each, chosen))
                .findFirst();
    }

    private boolean saysTheSame(Candidate one, Candidate other) {
        var value = one.point().actual();
        var chosen = other.point().actual();
        return value != null && chosen != null && !one.differs(value, other, chosen, unit);
    }

    private static List<Mention> others(List<Candidate> all) {
        return all.stream().skip(1).map(Candidate::mention).toList();
    }

    private boolean conflicts(@Nullable Candidate chosen) {
        return chosen != null
                && results.stream()
                        .anyMatch(
                                each ->
                                        each.differs(
                                                each.point().actual(),
                                                chosen,
                                                chosen.point().actual(),
                                                unit));
    }

    private boolean planDiffers(@Nullable Candidate result, @Nullable Candidate target) {
        if (result == null || target == null) {
            return false;
        }
        return teller(result, StoredPoint::plan)
                .filter(
                        teller ->
                                teller.differs(
                                        teller.point().plan(), target, target.point().plan(), unit))
                .isPresent();
    }
}
