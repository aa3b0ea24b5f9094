package vn.vankho.intake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vankho.intake.format.Numbering.Level;
import vn.vankho.intake.format.Numbering.ListStyle;

/// The lists of a .docx: its `numbering.xml`.
final class DocxLists {

    private static final Level PLAIN = new Level(1, ListLabel.Style.NONE, "", null, false);

    /// @param starts levels where this list begins anew, with the first number
    private record Instance(
            String definition, Map<Integer, Integer> starts, Map<Integer, Level> overrides) {}

    private final DocxStyles styles;
    private final Map<String, List<Level>> definitions = new HashMap<>();
    private final Map<String, String> linkedStyles = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final Numbering numbering = new Numbering();

    private DocxLists(DocxStyles styles) {
        this.styles = styles;
    }

    static DocxLists of(SafeZip zip, PackageRelations relations, DocxStyles styles)
            throws Exception {
        var lists = new DocxLists(styles);
        var part = relations.ofType("numbering");
        if (part.isPresent()) {
            zip.read(part.get(), lists::read);
        }
        return lists;
    }

    private void read(SafeXml xml) throws Exception {
        xml.children(
                name -> {
                    switch (name) {
                        case "abstractNum" -> readDefinition(xml);
                        case "num" -> readInstance(xml);
                        default -> {}
                    }
                });
    }

    private void readDefinition(SafeXml xml) throws Exception {
        var id = xml.attribute("abstractNumId", "");
        var levels = new HashMap<Integer, Level>();
        xml.children(
                name -> {
                    switch (name) {
                        case "lvl" -> levels.put(xml.number("ilvl", 0), level(xml));
                        case "numStyleLink" -> linkedStyles.put(id, xml.attribute("val", ""));
                        default -> {}
                    }
                });
        definitions.put(id, inOrder(levels));
    }

    private static List<Level> inOrder(Map<Integer, Level> levels) {
        var all = new ArrayList<Level>();
        for (int i = 0; i < 9; i++) {
            all.add(levels.getOrDefault(i, PLAIN));
        }
        return all;
    }

    private Level level(SafeXml xml) throws Exception {
        var level = new LevelReader(xml);
        xml.children(level::read);
        return level.level();
    }

    private final class LevelReader {

        private final SafeXml xml;
        private int start = 1;
        private ListLabel.Style style = ListLabel.Style.DECIMAL;
        private String template = "";
        private @Nullable String font;
        private boolean decimal;

        LevelReader(SafeXml xml) {
            this.xml = xml;
        }

        void read(String name) throws Exception {
            switch (name) {
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> style = style(xml.attribute("val", "decimal"));
                case "lvlText" -> template = xml.attribute("val", "");
                case "isLgl" -> decimal = xml.isOn();
                case "rPr" -> font = styles.look(xml).high();
                default -> {}
            }
        }

        Level level() {
            return new Level(start, style, template, font, decimal);
        }
    }

    private static ListLabel.Style style(String format) {
        return switch (format) {
            case "bullet", "none" -> ListLabel.Style.NONE;
            case "decimalZero" -> ListLabel.Style.TWO_DIGITS;
            case "lowerLetter" -> ListLabel.Style.LOWER_LETTER;
            case "upperLetter" -> ListLabel.Style.UPPER_LETTER;
            case "lowerRoman" -> ListLabel.Style.LOWER_ROMAN;
            case "upperRoman" -> ListLabel.Style.UPPER_ROMAN;
            default -> ListLabel.Style.DECIMAL;
        };
    }

    private void readInstance(SafeXml xml) throws Exception {
        var id = xml.attribute("numId", "");
        var instance =
                new Object() {
                    String definition = "";
                    final Map<Integer, Integer> starts = new HashMap<>();
                    final Map<Integer, Level> overrides = new HashMap<>();
                };
        xml.children(
                name -> {
                    switch (name) {
                        case "abstractNumId" -> instance.definition = xml.attribute("val", "");
                        case "lvlOverride" ->
                                readOverride(xml, instance.starts, instance.overrides);
                        default -> {}
                    }
                });
        instances.put(id, new Instance(instance.definition, instance.starts, instance.overrides));
    }

    private void readOverride(
            SafeXml xml, Map<Integer, Integer> starts, Map<Integer, Level> overrides)
            throws Exception {
        var which = xml.number("ilvl", 0);
        xml.children(
                name -> {
                    switch (name) {
                        case "startOverride" -> starts.put(which, xml.number("val", 1));
                        case "lvl" -> overrides.put(which, level(xml));
                        default -> {}
                    }
                });
    }

    /// A label and the font in which it is printed, if it has one of its own.
    record Label(String text, @Nullable String font) {}

    /// Counts a paragraph at this place; null where it bears no label.
    @Nullable Label next(DocxStyles.ListPlace place) {
        var instance = instances.get(place.list());
        if (instance == null) {
            return null;
        }
        var list = list(instance);
        begin(place, instance, list);
        var text = numbering.next(list, place.level());
        return text.isBlank() ? null : new Label(text, list.levels().get(place.level()).font());
    }

    private void begin(DocxStyles.ListPlace place, Instance instance, ListStyle list) {
        var start = instance.starts().get(place.level());
        if (start != null && begun.add(place.list() + " " + place.level())) {
            numbering.restart(list, place.level(), start);
        }
    }

    private ListStyle list(Instance instance) {
        var definition = definition(instance.definition(), 0);
        var levels = new ArrayList<>(definitions.getOrDefault(definition, inOrder(Map.of())));
        instance.overrides().forEach((level, own) -> levels.set(Math.clamp(level, 0, 8), own));
        return new ListStyle(definition, levels);
    }

    /// A definition may only name a style whose list it borrows.
    private String definition(String id, int hops) {
        var link = linkedStyles.get(id);
        var place = link == null || hops > 5 ? null : styles.listOf(link);
        var instance = place == null ? null : instances.get(place.list());
        return instance == null ? id : definition(instance.definition(), hops + 1);
    }
}
