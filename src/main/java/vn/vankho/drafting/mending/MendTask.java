package vn.vankho.drafting.mending;

import java.nio.file.Path;
import java.util.List;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import vn.vankho.form.Repair;
import vn.vankho.sandbox.Task;

/// Writes a mended copy of a .docx. Runs in the sandbox, since the file may come from outside.
public final class MendTask implements Task<MendTask.Request, MendTask.Done> {

    /// The mended copy, in the task's folder.
    public static final String MENDED = "mended.docx";

    public record Request(List<Repair> repairs) {}

    /// @param made the repairs that changed something
    public record Done(List<Repair> made) {}

    @Override
    public Class<Request> inputType() {
        return Request.class;
    }

    @Override
    public Class<Done> outputType() {
        return Done.class;
    }

    @Override
    public Done run(Path file, Path folder, Request request) throws Exception {
        var docx = WordprocessingMLPackage.load(file.toFile());
        var mender = new Mender(docx);
        var made = request.repairs().stream().filter(mender::apply).toList();
        docx.save(folder.resolve(MENDED).toFile());
        return new Done(made);
    }
}
