package vn.vankho.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.vankho.drafting.filling.Fill;
import vn.vankho.drafting.filling.TemplateReader;
import vn.vankho.sandbox.Task;

/// Looks at a template and fills it with an example. Runs in the sandbox.
public final class InspectTask implements Task<InspectTask.Request, InspectTask.Look> {

    /// The filled example, in the task's folder.
    static final String EXAMPLE = "example.docx";

    /// @param name of the template, for its example data
    public record Request(String name) {}

    /// @param fonts that its text is set in
    /// @param links the addresses that its links lead to
    /// @param missing what the example data lack
    public record Look(
            String title,
            List<TemplateNode> tree,
            List<Problem> problems,
            List<String> fonts,
            List<String> links,
            List<Problem> missing) {}

    @Override
    public Class<Request> inputType() {
        return Request.class;
    }

    @Override
    public Class<Look> outputType() {
        return Look.class;
    }

    @Override
    public Look run(Path file, Path folder, Request request) throws IOException {
        var blueprint = TemplateReader.read(Files.readAllBytes(file));
        var problems = blueprint.problemsByItself();
        var tree = blueprint.tree();
        List<Problem> missing = List.of();
        if (problems.isEmpty()) {
            var filled = Fill.fill(blueprint, SampleData.of(request.name(), tree));
            missing = filled.missing();
            Files.write(folder.resolve(EXAMPLE), filled.docx());
        }
        return new Look(
                blueprint.title(),
                tree,
                problems,
                List.copyOf(blueprint.fonts()),
                List.copyOf(blueprint.links()),
                missing);
    }
}
