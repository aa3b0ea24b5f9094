package vn.vankho.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Example data and the documents that the shipped templates make of them.
final class Samples {

    private Samples() {}

    static Map<String, Object> data(String template) {
        return SampleData.shipped(template).orElseThrow();
    }

    /// The names of all templates that come with the product.
    static List<String> names() {
        return List.copyOf(TemplateMaker.all().keySet());
    }

    static byte[] template(String name) {
        try {
            return Files.readAllBytes(Path.of("templates", name + ".docx"));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    static byte[] filled(String template) {
        return filled(template, data(template));
    }

    static byte[] filled(String template, Map<String, Object> data) {
        return switch (new Filler().fill(template(template), data, false)) {
            case Filler.Filled.Done(var docx, var missing) -> docx;
            case Filler.Filled.Refused(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    /// Writes templates and filled documents where they can be looked at.
    public static void main(String[] args) throws IOException {
        TemplateMaker.main(args);
        var folder = Files.createDirectories(Path.of(args[0]));
        for (var name : TemplateMaker.all().keySet()) {
            Files.write(folder.resolve(name + ".docx"), filled(name));
        }
    }
}
