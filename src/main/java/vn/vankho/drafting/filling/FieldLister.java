package vn.vankho.drafting.filling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lists what a template asks for: each name once, with what a repeated part asks of each item.
final class FieldLister {

    private final Map<Object, List<Part>> programs;

    private FieldLister(Map<Object, List<Part>> programs) {
        this.programs = programs;
    }

    static List<Blueprint.FieldNode> fields(
            List<Blueprint.Story> stories, Map<Object, List<Part>> programs) {
        var lister = new FieldLister(programs);
        var fields = new Group();
        stories.forEach(story -> lister.visit(story.root(), fields, false));
        return fields.nodes();
    }

    private static final class Group {

        private final Map<String, Entry> entries = new LinkedHashMap<>();

        Entry entry(String name) {
            return entries.computeIfAbsent(Names.key(name), key -> new Entry(name));
        }

        List<Blueprint.FieldNode> nodes() {
            return entries.values().stream().map(Entry::node).toList();
        }
    }

    private static final class Entry {

        private final String name;
        private final Group inside = new Group();
        private boolean loop;
        private boolean required;

        Entry(String name) {
            this.name = name;
        }

        Blueprint.FieldNode node() {
            return new Blueprint.FieldNode(name, loop, !required, inside.nodes());
        }
    }

    private void visit(Object object, Group group, boolean optional) {
        var bare = Shape.bare(object);
        if (!Shape.isObject(bare) || FieldFinder.isFormat(bare)) {
            return;
        }
        for (var field : Shape.of(bare).fields()) {
            var value = Shape.get(field, bare);
            if (value instanceof List<?> list) {
                parts(list).forEach(part -> part(part, group, optional));
            } else if (value != null) {
                visit(value, group, optional);
            }
        }
    }

    private List<Part> parts(List<?> list) {
        var program = programs.get(list);
        return program != null ? program : list.stream().<Part>map(Part.Keep::new).toList();
    }

    private void part(Part part, Group group, boolean optional) {
        switch (part) {
            case Part.Keep(var item) -> visit(item, group, optional);
            case Part.Value(var slot, var tag) -> value(tag, group, optional);
            case Part.Picture(var slot, var tag) -> group.entry(tag.name()).required |= !optional;
            case Part.Section section -> section(section, group, optional);
        }
    }

    private static void value(Tag.Value tag, Group group, boolean optional) {
        if (!isPosition(tag.name())) {
            boolean mayBeBlank = tag.forms().stream().anyMatch(Form::mayBeBlank);
            group.entry(tag.name()).required |= !optional && !mayBeBlank;
        }
    }

    private void section(Part.Section section, Group group, boolean optional) {
        if (isPosition(section.tag().name())) {
            section.inside().forEach(part -> part(part, group, true));
            return;
        }
        var entry = group.entry(section.tag().name());
        boolean repeats = section.tag().kind() == Tag.Kind.EACH;
        entry.loop |= repeats;
        entry.required |= repeats && !optional;
        var inner = repeats ? entry.inside : group;
        section.inside().forEach(part -> part(part, inner, optional || !repeats));
    }

    /// Names that every repeated part knows by itself.
    private static boolean isPosition(String name) {
        return List.of("thutu", "dau?", "cuoi?", "duynhat?").contains(Names.key(name));
    }
}
