package vn.vankho.drafting.filling;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docx4j.wml.Lvl;
import org.docx4j.wml.Numbering;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.jspecify.annotations.Nullable;

/// Numbered lists that begin anew for each item of a repeated part.
final class ListRestarts {

    private final @Nullable Numbering numbering;
    private final Set<BigInteger> used = new HashSet<>();
    private final Map<BigInteger, BigInteger> current = new HashMap<>();
    private final List<Numbering.Num> added = new ArrayList<>();

    ListRestarts(@Nullable Numbering numbering) {
        this.numbering = numbering;
    }

    /// From here on paragraphs of the list count from the beginning.
    void beginAnew(BigInteger list) {
        if (numbering != null && used.contains(list)) {
            find(list)
                    .ifPresent(
                            num -> {
                                var anew = restarted(num);
                                added.add(anew);
                                current.put(list, anew.getNumId());
                            });
        }
    }

    void apply(P made, BigInteger list) {
        used.add(list);
        var now = current.get(list);
        if (now != null) {
            made.setPPr(numbered(made.getPPr(), now));
        }
    }

    /// The numbering part with the lists that were added; null if none were.
    @Nullable Numbering result() {
        if (numbering == null || added.isEmpty()) {
            return null;
        }
        var result = new Numbering();
        Shape.of(numbering)
                .fields()
                .forEach(field -> Shape.set(field, result, Shape.get(field, numbering)));
        for (var field : Shape.of(result).fields()) {
            if (field.getName().equals("num")) {
                var all = new ArrayList<>(numbering.getNum());
                all.addAll(added);
                Shape.set(field, result, all);
            }
        }
        return result;
    }

    private Optional<Numbering.Num> find(BigInteger list) {
        return nums().stream().filter(num -> num.getNumId().equals(list)).findFirst();
    }

    private List<Numbering.Num> nums() {
        return numbering == null ? List.of() : numbering.getNum();
    }

    private Numbering.Num restarted(Numbering.Num num) {
        var anew = new Numbering.Num();
        var highest =
                nums().stream()
                        .map(Numbering.Num::getNumId)
                        .reduce(BigInteger.ZERO, BigInteger::max);
        anew.setNumId(highest.add(BigInteger.valueOf(added.size() + 1L)));
        anew.setAbstractNumId(num.getAbstractNumId());
        levels(num).forEach(level -> anew.getLvlOverride().add(fromStart(level)));
        return anew;
    }

    private List<Lvl> levels(Numbering.Num num) {
        if (numbering == null) {
            return List.of();
        }
        return numbering.getAbstractNum().stream()
                .filter(list -> list.getAbstractNumId().equals(num.getAbstractNumId().getVal()))
                .flatMap(list -> list.getLvl().stream())
                .toList();
    }

    private static Numbering.Num.LvlOverride fromStart(Lvl level) {
        var override = new Numbering.Num.LvlOverride();
        override.setIlvl(level.getIlvl());
        var start = new Numbering.Num.LvlOverride.StartOverride();
        start.setVal(level.getStart() == null ? BigInteger.ONE : level.getStart().getVal());
        override.setStartOverride(start);
        return override;
    }

    private static PPr numbered(@Nullable PPr format, BigInteger list) {
        var copy = new PPr();
        if (format != null) {
            Shape.of(format)
                    .fields()
                    .forEach(field -> Shape.set(field, copy, Shape.get(field, format)));
        }
        var numbering = new PPrBase.NumPr();
        if (format != null && format.getNumPr() != null) {
            numbering.setIlvl(format.getNumPr().getIlvl());
        }
        var id = new PPrBase.NumPr.NumId();
        id.setVal(list);
        numbering.setNumId(id);
        copy.setNumPr(numbering);
        return copy;
    }
}
