package vn.vankho.intake.layout;

import java.nio.file.Path;
import vn.vankho.document.Layout;
import vn.vankho.sandbox.Task;

/// Resolves the layout of a .docx. Runs in the sandbox.
public final class LayoutTask implements Task<LayoutTask.Request, Layout> {

    /// Nothing needs to be asked.
    public record Request() {}

    @Override
    public Class<Request> inputType() {
        return Request.class;
    }

    @Override
    public Class<Layout> outputType() {
        return Layout.class;
    }

    @Override
    public Layout run(Path file, Path folder, Request request) throws Exception {
        return DocxLayout.of(file);
    }
}
