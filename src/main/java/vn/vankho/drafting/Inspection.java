package vn.vankho.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.vankho.document.Finding;
import vn.vankho.drafting.filling.Names;

/// What is known of a template before it is used: the page *Bảng trường*.
///
/// @param tree its fields and parts as they stand in it
/// @param problems why it cannot be used; empty when it can
/// @param fonts that are not the one the decree asks for
/// @param links the addresses that its links lead to
/// @param missing what the example data lack
/// @param findings of form, on the example
/// @param example the template filled with example data; empty if it cannot be filled
public record Inspection(
        String title,
        List<TemplateNode> tree,
        List<Problem> problems,
        List<String> fonts,
        List<String> links,
        List<Problem> missing,
        List<Finding> findings,
        byte[] example) {

    /// Of a file that was not even opened.
    public static Inspection refused(List<Problem> problems) {
        return new Inspection(
                "", List.of(), problems, List.of(), List.of(), List.of(), List.of(), new byte[0]);
    }

    /// The same with more problems.
    public Inspection with(List<Problem> more) {
        var all = new ArrayList<>(more);
        problems.stream().filter(problem -> !more.contains(problem)).forEach(all::add);
        return new Inspection(title, tree, all, fonts, links, missing, findings, example);
    }

    public boolean usable() {
        return problems.isEmpty();
    }

    /// One field with every place in which it stands.
    ///
    /// @param ways the ways in which it is written, such as `«ngày ký | năm»`
    public record Field(String name, Set<String> kinds, Set<String> ways, Set<String> places) {}

    /// The fields by name, in the order of their first occurrence.
    public List<Field> fields() {
        var fields = new LinkedHashMap<String, Field>();
        tree.stream()
                .flatMap(node -> node.flat().stream())
                .filter(node -> !POSITIONS.contains(Names.plain(node.name())))
                .forEach(node -> add(node, fields));
        return new ArrayList<>(fields.values());
    }

    /// Names that every repeated part knows by itself.
    private static final Set<String> POSITIONS = Set.of("thutu", "dau?", "cuoi?", "duynhat?");

    private static void add(TemplateNode node, Map<String, Field> fields) {
        var field =
                fields.computeIfAbsent(
                        Names.plain(node.name()),
                        key ->
                                new Field(
                                        node.name(),
                                        new LinkedHashSet<>(),
                                        new LinkedHashSet<>(),
                                        new LinkedHashSet<>()));
        field.kinds().add(node.kind().vietnamese());
        field.ways().add(node.written());
        field.places().add(node.place());
    }
}
