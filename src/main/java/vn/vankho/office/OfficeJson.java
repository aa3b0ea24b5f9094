package vn.vankho.office;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vankho.office.ImportOutcome.ImportProblem;

/// Bodies and officers out of JSON, with every problem in it:
///
/// `{"bodies":[{"id","type","name","parent","validFrom","validTo","predecessors","successors",
/// "place","shortCode"}],"officers":[{"name","title","body","from","to"}]}`
final class OfficeJson {

    private final List<ImportProblem> problems = new ArrayList<>();
    private final List<Body> bodies = new ArrayList<>();
    private final List<Officer> officers = new ArrayList<>();
    private final Set<String> ids;

    private OfficeJson(Set<String> known) {
        ids = new HashSet<>(known);
    }

    /// @param known the ids that are here already
    static OfficeJson read(String json, Set<String> known) {
        var result = new OfficeJson(known);
        try {
            result.read(JsonMapper.shared().readTree(json));
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place =
                    at == null
                            ? "tệp"
                            : "dòng %d, cột %d".formatted(at.getLineNr(), at.getColumnNr());
            result.problem(place, "Tệp không đúng cú pháp JSON.");
        }
        return result;
    }

    List<ImportProblem> problems() {
        return List.copyOf(problems);
    }

    List<Body> bodies() {
        return List.copyOf(bodies);
    }

    List<Officer> officers() {
        return List.copyOf(officers);
    }

    private void problem(String place, String message) {
        problems.add(new ImportProblem(place, message));
    }

    private void read(JsonNode root) {
        var bodyNodes = list(root, "bodies");
        collectIds(bodyNodes);
        for (int i = 0; i < bodyNodes.size(); i++) {
            readBody(bodyNodes.get(i), "bodies[%d]".formatted(i));
        }
        refuseCircles();
        var officerNodes = list(root, "officers");
        for (int i = 0; i < officerNodes.size(); i++) {
            readOfficer(officerNodes.get(i), "officers[%d]".formatted(i));
        }
        if (bodyNodes.isEmpty() && officerNodes.isEmpty() && problems.isEmpty()) {
            problem("tệp", "Tệp không có cơ quan (bodies) hay người giữ chức vụ (officers) nào.");
        }
    }

    private List<JsonNode> list(JsonNode root, String name) {
        var node = root.get(name);
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            problem(name, "Phải là một danh sách.");
            return List.of();
        }
        return List.copyOf(node.values());
    }

    private void collectIds(List<JsonNode> nodes) {
        var inFile = new HashMap<String, Integer>();
        for (int i = 0; i < nodes.size(); i++) {
            var id = nodes.get(i).path("id").asString("");
            var earlier = id.isBlank() ? null : inFile.putIfAbsent(id, i);
            if (earlier != null) {
                problem(
                        "bodies[%d].id".formatted(i),
                        "Mã «%s» đã dùng ở bodies[%d].".formatted(id, earlier));
            }
            if (id.equals(Office.OWN)) {
                problem("bodies[%d].id".formatted(i), "Mã «%s» dành riêng.".formatted(id));
            }
        }
        ids.addAll(inFile.keySet());
    }

    private void readBody(JsonNode node, String place) {
        int before = problems.size();
        var id = required(node, place, "id");
        var type = required(node, place, "type");
        var name = required(node, place, "name");
        var parent = reference(node, place, "parent");
        var valid = period(node, place, "validFrom", "validTo");
        var predecessors = references(node, place, "predecessors");
        var successors = references(node, place, "successors");
        var shown = text(node, place, "place");
        var code = text(node, place, "shortCode");
        if (problems.size() == before) {
            bodies.add(
                    new Body(id, type, name, parent, valid, shown, code, predecessors, successors));
        }
    }

    private void readOfficer(JsonNode node, String place) {
        int before = problems.size();
        var name = required(node, place, "name");
        var title = required(node, place, "title");
        var body = required(node, place, "body");
        var valid = period(node, place, "from", "to");
        if (!body.isEmpty() && !ids.contains(body)) {
            problem(place + ".body", unknown(body));
        }
        if (problems.size() == before) {
            officers.add(new Officer(name, title, body, valid));
        }
    }

    private static String unknown(String id) {
        return "Không có cơ quan nào mang mã «%s».".formatted(id);
    }

    private @Nullable String text(JsonNode node, String place, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            problem(place + "." + name, "Phải là chữ trong dấu ngoặc kép.");
            return null;
        }
        var stripped = value.asString().strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private String required(JsonNode node, String place, String name) {
        int before = problems.size();
        var value = text(node, place, name);
        if (value == null && problems.size() == before) {
            problem(place + "." + name, "Thiếu giá trị.");
        }
        return value == null ? "" : value;
    }

    private @Nullable String reference(JsonNode node, String place, String name) {
        var id = text(node, place, name);
        if (id != null && !ids.contains(id)) {
            problem(place + "." + name, unknown(id));
        }
        return id;
    }

    private Set<String> references(JsonNode node, String place, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return Set.of();
        }
        if (!value.isArray()) {
            problem(place + "." + name, "Phải là một danh sách mã cơ quan.");
            return Set.of();
        }
        var found = new HashSet<String>();
        for (var each : value.values()) {
            var id = each.asString("");
            if (!ids.contains(id)) {
                problem(place + "." + name, unknown(id));
            }
            found.add(id);
        }
        return found;
    }

    private Period period(JsonNode node, String place, String from, String to) {
        var start = date(node, place, from);
        var end = date(node, place, to);
        if (start != null && end != null && end.isBefore(start)) {
            problem(
                    place + "." + to,
                    "Ngày kết thúc %s sớm hơn ngày bắt đầu %s.".formatted(end, start));
            return Period.ALWAYS;
        }
        return new Period(start, end);
    }

    private @Nullable LocalDate date(JsonNode node, String place, String name) {
        var text = text(node, place, name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            problem(place + "." + name, "«%s» không phải ngày dạng 2025-07-01.".formatted(text));
            return null;
        }
    }

    /// A body cannot stand above itself, not even by a detour.
    private void refuseCircles() {
        Map<String, @Nullable String> parents = new HashMap<>();
        bodies.forEach(body -> parents.put(body.id(), body.parent()));
        for (var body : bodies) {
            var seen = new HashSet<String>();
            for (String id = body.id(); id != null; id = parents.get(id)) {
                if (!seen.add(id)) {
                    problem(
                            "bodies «%s».parent".formatted(body.id()),
                            "Cơ quan cấp trên quay vòng.");
                    break;
                }
            }
        }
    }
}
