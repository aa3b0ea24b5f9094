package vn.vankho.drafting.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vankho.drafting.TemplateNode;
import vn.vankho.drafting.TemplateNode.Kind;

/// Lists the fields of a template as they stand in it, each as often as it occurs.
final class TreeMaker {

    private final Map<Object, List<Part>> programs;

    private TreeMaker(Map<Object, List<Part>> programs) {
        this.programs = programs;
    }

    static List<TemplateNode> tree(
            List<Blueprint.Story> stories, Map<Object, List<Part>> programs) {
        var tree = new ArrayList<TemplateNode>();
        stories.forEach(story -> new TreeMaker(programs).visit(story.root(), tree));
        return tree;
    }

    private void visit(Object object, List<TemplateNode> tree) {
        var bare = Shape.bare(object);
        if (!Shape.isObject(bare) || FieldFinder.isFormat(bare)) {
            return;
        }
        for (var field : Shape.of(bare).fields()) {
            var value = Shape.get(field, bare);
            if (value instanceof List<?> list) {
                list(list, tree);
            } else if (value != null) {
                visit(value, tree);
            }
        }
    }

    private void list(List<?> list, List<TemplateNode> tree) {
        var program = programs.get(list);
        if (program == null) {
            list.forEach(item -> visit(item, tree));
        } else {
            program.forEach(part -> part(part, tree));
        }
    }

    private void part(Part part, List<TemplateNode> tree) {
        switch (part) {
            case Part.Keep(var item) -> visit(item, tree);
            case Part.Value(var slot, var tag) -> tree.add(leaf(Kind.VALUE, tag.name(), slot));
            case Part.Picture(var slot, var tag) -> tree.add(leaf(Kind.PICTURE, tag.name(), slot));
            case Part.Section section -> tree.add(section(section));
        }
    }

    private static TemplateNode leaf(Kind kind, String name, Slot slot) {
        return new TemplateNode(kind, name, slot.written(), slot.place(), List.of());
    }

    private TemplateNode section(Part.Section section) {
        var inside = new ArrayList<TemplateNode>();
        section.inside().forEach(part -> part(part, inside));
        var kind =
                switch (section.tag().kind()) {
                    case EACH -> Kind.LOOP;
                    case IF, EITHER -> Kind.IF;
                    case UNLESS -> Kind.UNLESS;
                };
        var slot = section.slot();
        return new TemplateNode(kind, section.tag().name(), slot.written(), slot.place(), inside);
    }
}
