package vn.vankho.intake.format;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which parts of an Office Open XML package a part refers to.
final class PackageRelations {

    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byType = new HashMap<>();

    /// @param part the name of the part, or the empty name for the package itself
    static PackageRelations of(SafeZip zip, String part) throws Exception {
        var relations = new PackageRelations();
        var slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        zip.read(
                folder + "_rels/" + part.substring(slash) + ".rels",
                xml -> xml.children(name -> relations.add(xml, folder)));
        return relations;
    }

    private void add(SafeXml xml, String folder) {
        var target = xml.attribute("Target");
        if (target == null || xml.attribute("TargetMode", "").equals("External")) {
            return;
        }
        var type = xml.attribute("Type", "");
        var part = resolved(folder, target);
        byId.put(xml.attribute("Id", ""), part);
        byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
    }

    private static String resolved(String folder, String target) {
        var parts = new ArrayDeque<String>();
        for (var step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                parts.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                parts.addLast(step);
            }
        }
        return String.join("/", parts);
    }

    Optional<String> target(@Nullable String id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    /// @param type the last word of the relation's type, such as `styles`
    Optional<String> ofType(String type) {
        return Optional.ofNullable(byType.get(type));
    }
}
