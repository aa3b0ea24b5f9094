package vn.vankho.report.figures;

import vn.vankho.vietnamese.Quantity;

/// Names that are made from the words behind a number: *106 hộ nghèo*, *trồng mới 120 ha rừng*.
final class ObjectNames {

    private ObjectNames() {}

    static String nameBehind(Quantity number, String object) {
        if (!"%".equals(number.unit())) {
            return Names.capital(number.unit() + " " + object);
        }
        return Names.of(object.replaceFirst("^đạt (?:tiêu chuẩn|danh hiệu|chuẩn)?", ""), true);
    }

    // "hiện nay còn 106 hộ nghèo": the name is what is counted.
    static boolean countsWhatFollows(Quantity number, String object) {
        return number.kind() != Quantity.Kind.PERCENT
                && number.unit() != null
                && !object.isBlank()
                && !Judge.isMeasure(number.unit());
    }

    // "Trồng mới 120 ha rừng" is of rừng.
    static String withObject(String name, Quantity number, String object) {
        var unit = number.kind() == Quantity.Kind.PERCENT ? null : number.unit();
        if (unit != null && !object.isBlank() && Names.words(object) <= 6) {
            return name + " " + object;
        }
        if (unit == null || unit.equals("lượt") || Names.words(name) > 2 || Judge.isMeasure(unit)) {
            return name;
        }
        return name + " " + unit.replaceFirst("^(?:(?:nghìn|triệu|tỷ|lượt) )+", "");
    }
}
