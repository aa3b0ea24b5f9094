package vn.vankho.series;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.vankho.archive.ArchivedDocument;
import vn.vankho.office.Bodies;
import vn.vankho.office.Body;
import vn.vankho.office.Office;
import vn.vankho.office.OwnOffice;
import vn.vankho.series.IssuingBody.Predecessor;
import vn.vankho.vietnamese.Fold;

/// Which body a document speaks for, and which bodies followed one another.
///
/// A name means what it meant on the day of the document. Bodies that are not in the register of
/// bodies are told apart by their names.
final class Issuers {

    /// Bodies that followed one another, seen from the last of them.
    ///
    /// @param own whether this is the office that works here
    record Succession(String id, String name, boolean own) {}

    private static final Pattern COMMITTEE =
            Pattern.compile(
                    "^(?:(?:ủy ban nhân dân|ubnd|hội đồng nhân"
                            + " dân|hđnd)(?:\\s+và\\s+|\\s+-\\s+|\\s+))+");
    private static final Pattern BELOW =
            Pattern.compile(
                    "^((?:xã|phường|thị trấn|đặc khu)\\s[^,]+?)(?:\\s*[,-]|\\s(?:huyện|quận|thị"
                            + " xã|thành phố|tỉnh)\\s).*$");

    private final Bodies bodies;
    private final List<OwnOffice> states;
    private final Map<String, Body> byId = new LinkedHashMap<>();
    private final Map<String, List<Body>> byName = new HashMap<>();
    private final Map<String, IssuingBody> own = new LinkedHashMap<>();
    private final @Nullable Succession ownSuccession;

    Issuers(Office office, Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.states = office.states();
        bodies.all().forEach(body -> byId.put(body.id(), body));
        var today = LocalDate.now(clock);
        office.current()
                .flatMap(current -> registered(current.name(), today))
                .ifPresent(this::addWithPredecessors);
        states.forEach(this::addState);
        this.ownSuccession =
                office.current()
                        .map(current -> new Succession("own", current.name(), true))
                        .orElse(null);
    }

    private void addWithPredecessors(Body body) {
        if (own.putIfAbsent(body.id(), issuing(body)) == null) {
            predecessors(body).forEach(this::addWithPredecessors);
        }
    }

    private List<Body> predecessors(Body body) {
        return body.predecessors().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Body::fullName).thenComparing(Body::id))
                .toList();
    }

    private IssuingBody issuing(Body body) {
        var before =
                predecessors(body).stream()
                        .map(each -> new Predecessor(each.id(), each.fullName()))
                        .toList();
        return new IssuingBody(body.id(), body.fullName(), body.valid().from(), before);
    }

    /// A state of the office that the register of bodies does not tell of.
    private void addState(OwnOffice state) {
        var territory = territory(state.name());
        if (own.values().stream().anyMatch(body -> territory(body.name()).equals(territory))) {
            return;
        }
        var from = state.valid().from();
        var before =
                states.stream()
                        .filter(
                                other ->
                                        from != null
                                                && from.minusDays(1).equals(other.valid().to()))
                        .map(other -> new Predecessor(stateId(other.name()), other.name()))
                        .toList();
        var id = stateId(state.name());
        own.put(id, new IssuingBody(id, state.name(), from, before));
    }

    private static String stateId(String name) {
        return "state:" + territory(name);
    }

    /// The office's own line; empty before the first set-up.
    Optional<Succession> own() {
        return Optional.ofNullable(ownSuccession);
    }

    /// The body that a document speaks for. One that names no issuer speaks for itself only.
    IssuingBody of(ArchivedDocument document, @Nullable String reportedYear) {
        var name = document.description().issuer();
        if (name == null || name.isBlank()) {
            return IssuingBody.alone("document:" + document.id(), "Không rõ cơ quan");
        }
        var date = date(document, reportedYear);
        return registered(name, date)
                .map(this::issuing)
                .or(() -> Optional.ofNullable(own.get(stateId(name))))
                .orElseGet(() -> IssuingBody.alone("name:" + territory(name), name));
    }

    private static LocalDate date(ArchivedDocument document, @Nullable String reportedYear) {
        var issued = document.description().issuedDate();
        if (issued != null) {
            return issued;
        }
        return reportedYear != null && reportedYear.matches("\\d{4}")
                ? LocalDate.of(Integer.parseInt(reportedYear), 12, 31)
                : document.depositedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Optional<Body> registered(String name, LocalDate date) {
        var found = named(name).stream().filter(body -> body.valid().includes(date)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<Body> named(String name) {
        return byName.computeIfAbsent(
                name,
                _ -> {
                    var full = bodies.bodiesNamed(name);
                    return full.isEmpty() ? bodies.bodiesNamed(territory(name)) : full;
                });
    }

    /// The line of bodies that this one belongs to.
    Succession succession(IssuingBody body) {
        if (ownSuccession != null && own.containsKey(body.id())) {
            return ownSuccession;
        }
        var last = byId.get(body.id());
        if (last == null) {
            return new Succession(body.id(), body.name(), false);
        }
        var seen = new HashSet<String>();
        while (last.successors().size() == 1 && seen.add(last.id())) {
            var next = byId.get(last.successors().iterator().next());
            if (next == null) {
                break;
            }
            last = next;
        }
        return new Succession(last.id(), last.fullName(), false);
    }

    /// *UBND xã Suối Mây, huyện Hạ Vân* speaks for *xã suối mây*.
    private static String territory(String name) {
        var folded =
                Fold.tonePlacement(name).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        var place = COMMITTEE.matcher(folded).replaceFirst("");
        return BELOW.matcher(place).replaceFirst("$1").strip();
    }
}
