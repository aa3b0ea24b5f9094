package vn.vankho.drafting.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.vankho.report.forward.Source;

/// Says where a value comes from, with the time as the office's clock has it.
final class ToldSource {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private ToldSource() {}

    static String of(Source source) {
        return source instanceof Source.Typed typed
                ? "%s nhập lúc %s"
                        .formatted(
                                typed.who(), typed.when().atZone(ZoneId.systemDefault()).format(AT))
                : source.told();
    }
}
